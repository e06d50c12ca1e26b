import { readValues } from '@whatworked/shared/forms/sheet'
import { useState } from 'react'
import type { KeptContribution } from '../../data/activities/activity-queries.ts'
import { isFrom } from '../../data/activities/typed-up.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { firstName } from './activity-words.ts'
import { authorOf } from './OneSheet.tsx'
import type { Round, StageHere } from './round.ts'

interface Props {
  readonly at: StageHere
  readonly round: Round
  /** Begins a sheet about one of them. */
  readonly onAbout?: (id: string) => void
}

const AT_FIRST = 12

/** The sheets of earlier stages that this one is about, each folded; where there may be many answers, each can be answered. */
export const ShownSheets = ({ at, round, onAbout }: Props) => {
  const [isAll, setAll] = useState(false)
  const { shown, sheet, mine, others } = at
  const { me } = round.records.space
  const all = isAll ? shown : shown.slice(0, AT_FIRST)
  const answers = (one: KeptContribution) =>
    [...mine, ...others].filter(({ body }) => body.about === one.id).length
  return (
    <div className="shown-sheets">
      {all.map((one) => {
        const of = round.sheetNamed(one.body.sheet)
        if (of === undefined) return null
        const whose = isFrom(one, { id: me, name: '' }) ? 'Yours' : `${firstName(authorOf(one, round))}’s`
        const read = readValues(of, one.body.values)
        return (
          <Disclosure
            key={one.id}
            summary={
              <>
                {whose}: {of.name}
                {answers(one) > 0 && <span className="small muted"> · answered</span>}
              </>
            }
          >
            <div className="shown-sheet">
              <SheetWords sheet={of} values={read} />
              {sheet?.many && at.stage.sees !== 'host' && onAbout && !isFrom(one, { id: me, name: '' }) && (
                <Button size="dense" icon="reply" onClick={() => onAbout(one.id)}>
                  {sheet.title}: {whose}
                </Button>
              )}
            </div>
          </Disclosure>
        )
      })}
      {shown.length > all.length && (
        <div>
          <Button size="dense" kind="quiet" onClick={() => setAll(true)}>
            Show all {shown.length}
          </Button>
        </div>
      )}
    </div>
  )
}
