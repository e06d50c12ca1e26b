import type { ReactNode } from 'react'
import { Folded } from '../../ui/Folded.tsx'
import type { Cell } from './cells.ts'
import { Promised } from './Promised.tsx'

interface Props {
  readonly cells: readonly Cell[]
  /** On the board: the words alone. */
  readonly isBig?: boolean
}

/** Promised → tried → happened → next, as far as they are written; long words fold away. */
export const Cells = ({ cells, isBig }: Props) =>
  cells.length > 0 && (
    <dl className="cells" data-many={Math.min(cells.length, 4)}>
      {cells.map(({ id, label, note, changes, text, instead }) => (
        <div key={id}>
          <dt>
            {label}
            {note && !isBig && <span>{note}</span>}
          </dt>
          <dd className={changes || text ? undefined : 'none'}>
            {changes ? (
              <Promised changes={changes} isWhole={!isBig} />
            ) : (
              (wordsOf(text, isBig) ?? (isBig && id !== 'promise' ? 'In your own words' : instead))
            )}
          </dd>
        </div>
      ))}
    </dl>
  )

/** The board cuts long words off by itself. */
const wordsOf = (text: string | undefined, isBig: boolean | undefined): ReactNode =>
  text === undefined || isBig ? text : <Folded length={text.length}>{text}</Folded>
