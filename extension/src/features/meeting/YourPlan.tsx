import type { SaveFailure } from '@whatworked/shared/failure'
import type { Person } from '@whatworked/shared/forms/run'
import { useContext, useState } from 'react'
import { journalNames } from '../../data/journal-names.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftWords } from '../../ui/DraftWords.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { OutsideViewContext } from '../../ui/outside-view.ts'
import { Pill } from '../../ui/Pill.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { Meeting } from './meeting.ts'
import { PlanForm } from './PlanForm.tsx'
import { Promised } from './Promised.tsx'
import { emptyPlan, fromPlan, type PlanValues, planValues } from './plan-values.ts'
import { savePlan } from './save-plan.ts'

interface Props {
  readonly meeting: Meeting
  /** Whose it is; somebody else's when a scribe types it up. */
  readonly person: Person
  readonly onSaved?: () => void
}

/** What one person will try next. Told to the group by default; one tap keeps it to oneself. */
export const YourPlan = ({ meeting, person, onSaved }: Props) => {
  const told = meeting.planIn(person)
  const [isWriting, setWriting] = useState(false)
  const outside = useContext(OutsideViewContext)
  if (told && !isWriting) {
    return (
      <div className="stack">
        <p className="small muted">
          {person.id === meeting.me ? 'You told the group:' : `For ${person.name}:`}
        </p>
        <div className="words told">
          <Promised changes={told.body.changes} isWhole />
        </div>
        <div>
          <Button size="dense" icon="write" onClick={() => setWriting(true)}>
            Change it
          </Button>
        </div>
        {person.id === meeting.me && outside(meeting.stream, told.id, told.author === meeting.me)}
      </div>
    )
  }
  return (
    <PlanWriting
      key={person.id}
      meeting={meeting}
      person={person}
      onSaved={() => {
        setWriting(false)
        onSaved?.()
      }}
    />
  )
}

const PlanWriting = ({ meeting, person, onSaved }: Required<Props>) => {
  const db = useDb()
  const names = liveValue(useLive(journalNames, []))
  const isMine = person.id === meeting.me
  const draftKey = `plan ${meeting.sessionId} ${person.id}`
  const told = meeting.planIn(person)
  const [values, setValues] = useState<PlanValues>(
    () => keptForm(draftKey, planValues) ?? (told ? fromPlan(told.body) : emptyPlan()),
  )
  const [draft, setDraft] = useState<'kept' | 'lost'>('kept')
  const [trouble, setTrouble] = useState<SaveFailure | 'empty'>()
  if (names === undefined) return null
  const change = (next: PlanValues) => {
    setValues(next)
    setDraft(keepForm(draftKey, next))
  }
  const toldWords = db.holdsJournal ? 'Told to the group, and in your trials' : 'Told to the group'
  const save = async () => {
    const from = isMine
      ? undefined
      : meeting.memberIds.has(person.id)
        ? { member: person.id }
        : { name: person.name }
    const result = await savePlan(
      db,
      values,
      {
        stream: meeting.stream,
        activity: meeting.session.activity,
        session: meeting.sessionId,
        before: told,
        from,
      },
      new Date(),
    )
    if (result.kind === 'empty') return setTrouble('empty')
    if (result.kind !== 'told' && result.kind !== 'kept' && result.kind !== 'kept-here')
      return setTrouble(result)
    dropForm(draftKey)
    setTrouble(undefined)
    if (result.kind !== 'told') setValues(emptyPlan())
    showToast(
      result.kind === 'kept-here'
        ? 'Kept in this browser, under Quick line'
        : result.kind === 'kept'
          ? 'Kept, in your trials'
          : isMine
            ? toldWords
            : `Typed up for ${person.name}`,
    )
    onSaved()
  }
  return (
    <form className="plan-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save)}>
      <PlanForm values={values} names={names} onChange={change} hasClass={isMine && db.holdsJournal} />
      {isMine && !told && (
        <label className="tick">
          <input
            type="checkbox"
            checked={values.isPrivate}
            onChange={({ currentTarget }) => change({ ...values, isPrivate: currentTarget.checked })}
          />
          {db.holdsJournal
            ? 'Keep it to myself: a trial in my journal, not told'
            : 'Keep it to myself: in this browser until I take it to my journal, not told'}
        </label>
      )}
      {trouble && <SaveTrouble trouble={trouble} />}
      <div className="row wrap between">
        <div className="row wrap">
          <Pill icon={values.isPrivate ? 'lock' : 'people'}>
            {values.isPrivate ? 'Only you' : 'The group reads it'}
          </Pill>
          <DraftWords state={draft} />
        </div>
        <Button type="submit" kind="primary">
          {!isMine
            ? `Type up for ${meeting.called.get(person.id) ?? person.name}`
            : values.isPrivate
              ? 'Keep'
              : 'Tell the group'}
        </Button>
      </div>
    </form>
  )
}
