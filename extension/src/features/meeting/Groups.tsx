import type { Meeting } from './meeting.ts'

/** Who talks with whom just now, and in which round. */
export const Groups = ({ meeting: { run, called } }: { readonly meeting: Meeting }) => (
  <div className="groups">
    {run.round && (
      <p>
        Round {run.round.number} of {run.round.of}
      </p>
    )}
    <ul>
      {run.groups.map((group) => (
        <li key={group.map(({ id }) => id).join()}>
          {group.map(({ id, name }) => called.get(id) ?? name).join(' with ')}
        </li>
      ))}
    </ul>
  </div>
)
