import type { LibraryTechnique } from '@whatworked/shared/techniques/library'
import { useId } from 'react'
import { counted } from '../../ui/words.ts'
import './techniques.css'

interface Props {
  readonly title: string
  readonly hideTitle?: boolean
  readonly techniques: readonly LibraryTechnique[]
  /** How many entries there are of each, by id. */
  readonly uses: ReadonlyMap<string, number>
}

/** Techniques under a heading, each with its other names and how often it stands in the journal. */
export const TechniqueList = ({ title, hideTitle, techniques, uses }: Props) => {
  const id = useId()
  if (techniques.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={hideTitle ? 'unseen' : 'family'}>
        {title}
      </h2>
      <ul className="technique-list">
        {techniques.map((one) => {
          const count = uses.get(one.id) ?? 0
          return (
            <li key={one.id}>
              <a href={`#/technique/${one.id}`}>
                <span className="technique-name">{one.name}</span>
                {one.aliases.length > 0 && (
                  <span className="technique-aliases">{one.aliases.join(', ')}</span>
                )}
                {count > 0 && (
                  <span className="technique-uses figures">{counted(count, 'entry', 'entries')}</span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
