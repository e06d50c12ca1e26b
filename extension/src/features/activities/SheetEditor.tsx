import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { Contribution } from '@whatworked/shared/records/contribution'
import { useState } from 'react'
import type { KeptContribution } from '../../data/activities/activity-queries.ts'
import { changeSheet, saveSheet } from '../../data/activities/activity-writes.ts'
import { sheetChoices } from '../../data/activities/sheet-choices.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { useWordsCare } from '../../data/words-care.ts'
import { SelectField } from '../../ui/Field.tsx'
import { SheetForm } from '../../ui/sheets/SheetForm.tsx'
import { showToast } from '../../ui/toasts.ts'
import { firstName, seesWords } from './activity-words.ts'
import type { Round, StageHere } from './round.ts'
import { draftOf, draftShape } from './sheet-draft.ts'
import { startOf } from './sheet-start.ts'

interface Props {
  readonly at: StageHere
  readonly sheet: Sheet
  readonly round: Round
  readonly about?: string | undefined
  /** The sheet that is changed; a new one where there is none. */
  readonly before?: KeptContribution
  readonly onDone: () => void
}

/** A sheet of a stage being filled in: a draft at every key, looked through before it goes, held back or handed over as the stage says. */
export const SheetEditor = ({ at, sheet, round, about, before, onDone }: Props) => {
  const db = useDb()
  const { records, nameOf } = round
  const { space, activity } = records
  const others = space.members.filter(
    ({ id, body }) => id !== space.me && !body.left && body.role !== 'guest',
  )
  const [to, setTo] = useState(round.host ?? (others.length === 1 ? others[0]?.id : undefined))
  const of = draftOf(at, about, before?.id)
  const [start] = useState(() => keptForm(of, draftShape) ?? before?.body.values ?? startOf(at, sheet))
  const care = useWordsCare(space.members.map(({ body }) => body.name))
  const choices = liveValue(useLive((reading) => sheetChoices(reading, space), [space.stream]))
  const isHandedOver = at.stage.sees === 'host'
  const host = to === undefined ? undefined : firstName(nameOf(to))

  const save = async (values: Record<string, unknown>) => {
    const now = new Date()
    const result = before
      ? await changeSheet(db, space.stream, before, values, now)
      : await saveSheet(db, space.stream, bodyOf(values), now)
    if (result.kind !== 'saved') return result
    dropForm(of)
    showToast(isHandedOver ? `Handed over to ${host}` : 'Saved')
    onDone()
    return undefined
  }
  const bodyOf = (values: Record<string, unknown>): Contribution => ({
    activity: activity.id,
    ...(at.under !== activity.id && { session: at.under }),
    stage: at.stage.id,
    sheet: sheet.id,
    values,
    ...(about === undefined ? at.earlier && { about: at.earlier.id } : { about }),
    ...(at.stage.sees === 'reveal' && { gate: at.gate }),
    ...(isHandedOver && to !== undefined && { to }),
  })
  const whom = records.contributions.find(({ id }) => id === about)
  return (
    <section className="sheet-editor" aria-label={sheet.title}>
      <h4>
        {sheet.title}
        {whom && `, on ${firstName(nameOf(whom.author))}’s`}
      </h4>
      {isHandedOver && round.host === undefined && (
        <SelectField
          label="Who was visited?"
          none="Choose"
          options={others.map(({ id, body }) => ({ value: id, label: body.name }))}
          value={to ?? ''}
          onChange={({ target }) => setTo(target.value || undefined)}
        />
      )}
      <SheetForm
        sheet={sheet}
        start={start}
        choices={{ ...choices, ...(at.pupils && { pupils: at.pupils }) }}
        whoSees={seesWords(at.stage.sees, at.isRevealed, host)}
        saveLabel={isHandedOver ? `Hand over to ${host ?? 'whoever was visited'}` : 'Save'}
        onChange={(draft) => keepForm(of, draft)}
        care={care}
        onSave={async (values) => {
          if (isHandedOver && to === undefined) {
            showToast('Say first who was visited. Your words are still here.')
            return false
          }
          return save(values)
        }}
        onCancel={onDone}
      />
    </section>
  )
}
