import { LESSON_STAGES } from '@whatworked/shared/contexts/lists'
import type { SaveFailure } from '@whatworked/shared/failure'
import { isBlank } from '@whatworked/shared/text'
import { Fragment, useEffect, useRef, useState } from 'react'
import type { JournalNames } from '../../data/journal-names.ts'
import type { KeptState } from '../../data/kept-form.ts'
import { hasSomething, type ReflectionValues } from '../../data/save-reflection.ts'
import { useCareRoute } from '../../data/use-care-route.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { EntryFormFoot } from '../../ui/EntryFormFoot.tsx'
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { DIFFERENCES, OUTCOMES, QUESTIONS } from '../../ui/words.ts'
import { ClassField } from './ClassField.tsx'
import { ClipsField } from './ClipsField.tsx'
import { EvidenceField } from './EvidenceField.tsx'
import { useFormPrompt } from './PromptLine.tsx'
import { ReasonsField } from './ReasonsField.tsx'
import { TechniquesField, withTyped } from './TechniquesField.tsx'
import { TopicField } from './TopicField.tsx'
import '../../ui/choice.css'
import '../../ui/segmented.css'
import '../../ui/entry-form.css'

interface Props {
  readonly start: ReflectionValues
  readonly names: JournalNames
  /** Keeps the draft, and says whether it could. */
  readonly onChange: (values: ReflectionValues) => KeptState
  /** Saves; a failure is shown beside the button and the words stay. */
  readonly onSave: (values: ReflectionValues) => Promise<SaveFailure | undefined>
  readonly onCancel?: (() => void) | undefined
  /** Where the caret starts: in the first question, or in the first one without an answer. */
  readonly startAt?: 'worked' | 'empty'
}

const WORDS = ['tried', 'worked', 'didnt', 'why', 'next'] as const

/** Every field of a reflection, on a full page. Nothing is compulsory but one line or an outcome. */
export const ReflectionForm = ({ start, names, onChange, onSave, onCancel, startAt }: Props) => {
  const [values, setValues] = useState(start)
  const latest = useRef(start)
  const isOpen = useRef(true)
  const [typedTechnique, setTypedTechnique] = useState('')
  const route = useCareRoute()
  const [trouble, setTrouble] = useState<SaveFailure | 'empty'>()
  const [draft, setDraft] = useState<KeptState>('kept')
  const [isSaving, setSaving] = useState(false)

  const prompt = useFormPrompt()
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  const [firstField] = useState(() => startAt && (startAt === 'empty' ? firstEmpty(start) : startAt))

  const set = (part: Partial<ReflectionValues>) => {
    // An Undo that comes after the form has closed must not bring its draft back.
    if (!isOpen.current) return
    const next = { ...latest.current, ...part }
    latest.current = next
    setValues(next)
    setDraft(onChange(next))
  }
  const save = async () => {
    if (isSaving) return
    const complete = { ...values, techniques: withTyped(values.techniques, typedTechnique) }
    if (!hasSomething(complete)) return setTrouble('empty')
    setSaving(true)
    setTrouble(await onSave(complete))
    setSaving(false)
  }

  return (
    <form className="entry-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save, onCancel)}>
      <div className="entry-form-row">
        <TextField
          label="When"
          type="date"
          required
          value={values.happenedOn}
          onChange={(event) => event.target.value && set({ happenedOn: event.target.value })}
        />
        <ClassField value={values.class} names={names} onChange={(ofClass) => set({ class: ofClass })} />
        <TextField
          label="Lesson"
          placeholder="Period 3"
          maxLength={500}
          value={values.period}
          onChange={(event) => set({ period: event.target.value })}
        />
        <TopicField value={values.topic ?? ''} onChange={(topic) => set({ topic })} />
        <SelectField
          label="Part of the lesson"
          none="Any part"
          options={LESSON_STAGES}
          value={values.lessonStage ?? ''}
          onChange={(event) => set({ lessonStage: event.target.value })}
        />
      </div>
      <TechniquesField
        chosen={values.techniques}
        typed={typedTechnique}
        names={names}
        onTyped={setTypedTechnique}
        onChange={(techniques) => set({ techniques })}
      />
      <Outcomes value={values.outcome} onChange={(outcome) => set({ outcome })} />
      {WORDS.map((field) => (
        <Fragment key={field}>
          <TextArea
            label={QUESTIONS[field].label}
            placeholder={QUESTIONS[field].example}
            maxLength={20_000}
            // The caret starts where one came to write.
            autoFocus={field === firstField}
            value={values[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
          {prompt.about(field)}
          {field === 'why' && (
            <ReasonsField chosen={values.whyTags ?? []} onChange={(whyTags) => set({ whyTags })} />
          )}
        </Fragment>
      ))}
      <div className="field">
        <span className="field-label" aria-hidden="true">
          Difference for pupils
        </span>
        <div className="row wrap">
          <Segmented
            legend="Difference for pupils"
            options={DIFFERENCES}
            value={values.difference}
            onChange={(difference) => set({ difference })}
          />
          {values.difference && (
            <Button kind="quiet" size="dense" onClick={() => set({ difference: undefined })}>
              Leave it open
            </Button>
          )}
        </div>
      </div>
      <EvidenceField
        value={values.evidence ?? []}
        onChange={(change) => set({ evidence: change(latest.current.evidence ?? []) })}
      />
      <ClipsField chosen={values.leansOn} onChange={(leansOn) => set({ leansOn })} />
      {prompt.wayBack}
      <ConcernNotice texts={WORDS.map((field) => values[field])} route={route} />
      {trouble && <SaveTrouble trouble={trouble} />}
      <EntryFormFoot draft={draft} isSaving={isSaving} onCancel={onCancel} />
    </form>
  )
}

/** The first question that waits for an answer; what was tried often stands in the technique. */
const firstEmpty = (values: ReflectionValues) =>
  (['worked', 'didnt', 'why', 'next'] as const).find((field) => isBlank(values[field]))

interface OutcomesProps {
  readonly value: ReflectionValues['outcome']
  readonly onChange: (value: ReflectionValues['outcome']) => void
}

const Outcomes = ({ value, onChange }: OutcomesProps) => (
  <fieldset>
    <legend>How did it go?</legend>
    <div className="outcomes">
      {OUTCOMES.map((outcome) => (
        <label key={outcome.value} className={`choice ${outcome.value}`}>
          <input
            type="radio"
            name="outcome"
            checked={value === outcome.value}
            onChange={() => onChange(outcome.value)}
            // A second press on the chosen one takes the answer back.
            onClick={() => value === outcome.value && onChange(undefined)}
          />
          <OutcomeMark outcome={outcome.value} />
        </label>
      ))}
    </div>
    {value && (
      <Chip className="unseen-until-focus" onClick={() => onChange(undefined)}>
        Take the answer back
      </Chip>
    )}
  </fieldset>
)
