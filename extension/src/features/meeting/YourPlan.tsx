import { textsOf } from '@whatworked/shared/care/texts-of'
import type { SaveFailure } from '@whatworked/shared/failure'
import type { Person } from '@whatworked/shared/forms/run'
import { useContext, useRef, useState } from 'react'
import { isChangeable } from '../../data/activities/typed-up.ts'
import { journalNames } from '../../data/journal-names.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { useWordsCare } from '../../data/words-care.ts'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { EntryFormFoot } from '../../ui/EntryFormFoot.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { OutsideViewContext } from '../../ui/outside-view.ts'
import { Pill } from '../../ui/Pill.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import { planDraft } from './drafts.ts'
import { fromOf, type Meeting } from './meeting.ts'
import { PlanForm } from './PlanForm.tsx'
import { Promised } from './Promised.tsx'
import {
  changesIn,
  emptyPlan,
  fromPlan,
  type PlanValues,
  planValues,
  toldWords,
  tooLongIn,
} from './plan-values.ts'
import { Standing } from './Standing.tsx'
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
      <Standing onChange={() => setWriting(true)}>
        <p className="small muted">
          {person.id === meeting.me ? 'You told the group:' : `For ${person.name}:`}
        </p>
        <div className="words typed-words">
          <Promised changes={told.body.changes} isWhole />
        </div>
        {person.id === meeting.me && outside(meeting.stream, told.id, told.author === meeting.me)}
      </Standing>
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
  const care = useWordsCare(meeting.colleagues)
  const isMine = person.id === meeting.me
  const draftKey = planDraft(meeting.sessionId, person.id)
  const told = meeting.planIn(person)
  const [values, setValues] = useState<PlanValues>(
    () => keptForm(draftKey, planValues) ?? (told ? fromPlan(told.body) : emptyPlan()),
  )
  const [draft, setDraft] = useState<'kept' | 'lost'>('kept')
  const form = useRef<HTMLFormElement>(null)
  const [trouble, setTrouble] = useState<SaveFailure | 'empty'>()
  const [isSaving, setSaving] = useState(false)
  if (names === undefined) return null
  const change = (next: PlanValues) => {
    setValues(next)
    setDraft(keepForm(draftKey, next))
  }
  const words = toldWords(changesIn(values))
  const toldToGroup = db.holdsJournal ? 'Told to the group, and in your trials' : 'Told to the group'
  const save = async () => {
    if (isSaving) return
    if (values.changes.some((one) => Object.keys(tooLongIn(one)).length > 0))
      return form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    setSaving(true)
    await tell()
    setSaving(false)
  }
  const tell = async () => {
    const said = values.isPrivate ? words : await care.pass(words)
    if (said === undefined) return setTrouble(undefined)
    const result = await savePlan(
      db,
      values,
      {
        stream: meeting.stream,
        activity: meeting.session.activity,
        session: meeting.sessionId,
        before: told && isChangeable(told, meeting.unconfirmed, meeting.me) ? told : undefined,
        told: said,
        ...fromOf(meeting, person),
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
            ? toldToGroup
            : `Typed up for ${person.name}`,
    )
    onSaved()
  }
  return (
    <form ref={form} className="plan-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save)}>
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
      {!values.isPrivate && care.found}
      <ConcernNotice texts={textsOf(words)} route={care.route} />
      {trouble && <SaveTrouble trouble={trouble} />}
      <EntryFormFoot
        draft={draft}
        isSaving={isSaving}
        readBy={
          <Pill icon={values.isPrivate ? 'lock' : 'people'}>
            {values.isPrivate ? 'Only you' : 'The group reads it'}
          </Pill>
        }
        saveLabel={
          !isMine
            ? `Type up for ${meeting.called.get(person.id) ?? person.name}`
            : values.isPrivate
              ? 'Keep'
              : 'Tell the group'
        }
      />
    </form>
  )
}
