import type { Sheet } from '@whatworked/shared/forms/sheet'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { OneSheet } from './OneSheet.tsx'
import type { Round, StageHere } from './round.ts'

interface Props {
  readonly at: StageHere
  readonly sheet: Sheet
  readonly round: Round
}

/** A swap shop may have sixty cards: so many are shown at first. */
const AT_FIRST = 12

/** What others wrote for a stage, side by side; what is held back is not on this computer. */
export const OtherSheets = ({ at, sheet, round }: Props) => {
  const [isAll, setAll] = useState(false)
  const { others, stage, isRevealed } = at
  if (others.length === 0) {
    if (stage.sees === 'reveal' && !isRevealed)
      return <p className="small muted">What the others write comes here when it is revealed.</p>
    return null
  }
  const shown = isAll ? others : others.slice(0, AT_FIRST)
  return (
    <div className="other-sheets">
      {shown.map((one) => (
        <OneSheet key={one.id} one={one} sheet={sheet} round={round} at={at} />
      ))}
      {others.length > shown.length && (
        <div>
          <Button size="dense" kind="quiet" onClick={() => setAll(true)}>
            Show all {others.length}
          </Button>
        </div>
      )}
    </div>
  )
}
