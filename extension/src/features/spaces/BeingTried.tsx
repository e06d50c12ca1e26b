import type { SpaceView } from '../../data/space-queries.ts'
import { beingTried } from '../../data/spaces/being-tried.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { OutcomeShape } from '../../ui/OutcomeMark.tsx'
import { nameOf } from './readers.ts'
import './being-tried.css'

/** What the group is trying now, with the names of those who said so. */
export const BeingTried = ({ view }: { readonly view: SpaceView }) => {
  const ideas = liveValue(useLive((db) => beingTried(db, view.stream), [view.stream]))
  if (ideas === undefined || ideas.length === 0) return null
  return (
    <section className="card being-tried" aria-labelledby="being-tried">
      <h2 id="being-tried" className="card-title">
        Being tried now
      </h2>
      <ul>
        {ideas.map(({ post, title, by }) => (
          <li key={post}>
            <span className="outcome trial" aria-hidden="true">
              <OutcomeShape outcome="trial" />
            </span>
            <div>
              <a href={`#/space/${view.stream}/post/${post}`}>{title}</a>
              <p className="small muted">
                {by
                  .map((id) => (id === view.me ? 'You' : (nameOf(view, id).split(' ')[0] ?? '')))
                  .sort((a, b) => Number(b === 'You') - Number(a === 'You'))
                  .join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
