import type { Source } from '@whatworked/shared/records/source'
import type { ClipEntry } from '../../data/entry.ts'
import { Citation } from '../../ui/Citation.tsx'
import { counted } from '../../ui/words.ts'
import './technique.css'

interface Props {
  /** The latest first. */
  readonly clips: readonly ClipEntry[]
  /** How many there are in all. */
  readonly count: number
  readonly sources: ReadonlyMap<string, Source>
}

/** What was read about it: the quotes with their works. */
export const TechniqueClips = ({ clips, count, sources }: Props) => {
  if (clips.length === 0) return null
  return (
    <section className="technique-more" aria-labelledby="technique-clips">
      <h2 id="technique-clips" tabIndex={-1}>
        {counted(count, 'clip')}
      </h2>
      <ul className="technique-quotes">
        {clips.map(({ id, body }) => {
          const work = sources.get(body.source ?? '')
          return (
            <li key={id} className="card">
              {body.quote?.exact.trim() && <blockquote className="quote">{body.quote.exact}</blockquote>}
              {body.matters?.trim() && <p className="words">{body.matters}</p>}
              <p className="citation">
                {work && <Citation work={work} />} <a href={`#/entry/${id}`}>Open the clip</a>
              </p>
            </li>
          )
        })}
      </ul>
      {count > clips.length && (
        <p className="small muted">
          The latest {clips.length} of {count}. <a href="#/clips">All clips</a>
        </p>
      )}
    </section>
  )
}
