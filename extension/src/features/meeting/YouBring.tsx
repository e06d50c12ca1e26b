import type { KeptSession } from '../../data/activities/activity-queries.ts'
import { broughtTo } from '../../data/activities/next-meetings.ts'
import type { ReadableEntry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import '../../ui/rows.css'

/** My own entries that are marked for a meeting, also while it takes longer than planned; none once it was held. */
export const useBrought = (session: KeptSession): readonly ReadableEntry[] =>
  liveValue(
    useLive(
      (db) => broughtTo(db, session, session.body.startsAt),
      [session.id, session.body.startsAt, session.body.state],
    ),
  ) ?? []

/** What I bring, to read from: each opens beside the meeting, and nothing of it is sent. */
export const YouBring = ({ brought }: { readonly brought: readonly ReadableEntry[] }) =>
  brought.length === 0 ? null : (
    <section aria-labelledby="you-bring" className="you-bring">
      <h3 id="you-bring">What you bring</h3>
      <ul className="people">
        {brought.map((entry) => (
          <li key={entry.id}>
            <a href={`#/entry/${entry.id}`} target="_blank" rel="noreferrer">
              {entryTitle(entry, undefined)}
            </a>
          </li>
        ))}
      </ul>
      <p className="small muted">From your journal, on this computer. Nothing is sent until you share it.</p>
    </section>
  )
