import type { SaveFailure } from '@whatworked/shared/failure'
import { useState } from 'react'
import { type JournalNames, techniquesToChoose } from '../../data/journal-names.ts'
import type { KeptState } from '../../data/kept-form.ts'
import { useCareRoute } from '../../data/use-care-route.ts'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { EntryFormFoot } from '../../ui/EntryFormFoot.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { NameField } from '../../ui/NameField.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { hasALine, type TrialLines } from './trial-form-values.ts'
import '../../ui/entry-form.css'

interface Props {
  readonly start: TrialLines
  readonly names: JournalNames
  /** Keeps the draft, and says whether it could. */
  readonly onChange: (lines: TrialLines) => KeptState
  /** Saves; a failure is shown beside the button and the words stay. */
  readonly onSave: (lines: TrialLines) => Promise<SaveFailure | undefined>
  readonly onCancel?: () => void
  readonly autoFocus?: boolean
}

/** Every field of a trial. One line in any of them is enough. */
export const TrialForm = ({ start, names, onChange, onSave, onCancel, autoFocus }: Props) => {
  const [lines, setLines] = useState(start)
  const [draft, setDraft] = useState<KeptState>('kept')
  const [trouble, setTrouble] = useState<SaveFailure | 'empty'>()
  const [isSaving, setSaving] = useState(false)
  const set = (part: Partial<TrialLines>) => {
    const next = { ...lines, ...part }
    setLines(next)
    setDraft(onChange(next))
  }
  const route = useCareRoute()
  const save = async () => {
    if (isSaving) return
    if (!hasALine(lines)) return setTrouble('empty')
    setSaving(true)
    setTrouble(await onSave(lines))
    setSaving(false)
  }
  const tied = (
    field: 'ifI' | 'then' | 'because' | 'lessWhat' | 'lessMinutes' | 'lookFor' | 'plannedFor',
  ) => ({
    value: lines[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  })

  return (
    <form className="entry-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save, onCancel)}>
      <TextArea
        label="If I …"
        placeholder="wait three seconds after each question"
        maxLength={20_000}
        autoFocus={autoFocus === true}
        {...tied('ifI')}
      />
      <TextArea
        label="then …"
        placeholder="more than three voices will be heard"
        maxLength={20_000}
        {...tied('then')}
      />
      <TextArea label="because …" placeholder="A guess is fine" maxLength={20_000} {...tied('because')} />
      <div className="entry-form-row">
        <NameField
          label="Technique"
          placeholder="Wait time, or a name of your own"
          options={techniquesToChoose(names).map(({ id, name, family, aliases }) => ({
            id,
            name,
            hint: family,
            aliases,
          }))}
          value={lines.technique}
          onChange={(technique) => set({ technique })}
        />
        <NameField
          label="Class"
          placeholder="9B Science"
          options={[...names.classes.values()]
            .filter(({ id, body }) => body.archivedOn === undefined || id === lines.class?.id)
            .map(({ id, body }) => ({ id, name: body.name }))}
          value={lines.class}
          onChange={(ofClass) => set({ class: ofClass })}
        />
        <TextField label="Planned for" type="date" {...tied('plannedFor')} />
      </div>
      <div className="entry-form-row less-row">
        <TextField
          label="What will I do less of?"
          hint="Something has to make room. If you like."
          maxLength={500}
          {...tied('lessWhat')}
        />
        <TextField
          label="Minutes that frees"
          type="number"
          min={0}
          step={1}
          inputMode="numeric"
          {...tied('lessMinutes')}
        />
      </div>
      <TextArea
        label="What will I look for?"
        placeholder="Who speaks first; how many get the last question"
        maxLength={20_000}
        {...tied('lookFor')}
      />
      <ConcernNotice texts={Object.values(lines).filter(isText)} route={route} />
      {trouble && <SaveTrouble trouble={trouble} />}
      <EntryFormFoot draft={draft} isSaving={isSaving} onCancel={onCancel} />
    </form>
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
