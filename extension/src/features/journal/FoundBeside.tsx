import type { LocalRecord } from '../../data/local-record.ts'
import { thanksOf } from '../../data/thanks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Marked } from './Marked.tsx'
import './found-beside.css'

interface Props {
  readonly rows: readonly LocalRecord[]
  readonly marked: string
}

/** What search found that is no entry: thanks. Each leads to its page. */
export const FoundBeside = ({ rows, marked }: Props) => (
  <ul className="found-beside" aria-label="Thanks">
    {rows.flatMap((row) => {
      const thanks = row.type === 'thanks' ? thanksOf(row) : undefined
      if (!thanks) return []
      return [
        <li key={row.id}>
          <a className="entry-link" href={`#/thanks/${row.id}`}>
            <Icon name="heart" />
            <span>
              <Marked text={`Thanks to ${thanks.body.to}`} typed={marked} />
            </span>
          </a>{' '}
          {thanks.body.text && (
            <span className="muted">
              <Marked text={thanks.body.text} typed={marked} />
            </span>
          )}
        </li>,
      ]
    })}
  </ul>
)
