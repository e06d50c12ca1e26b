import { GROUPINGS, SIZE_BANDS, SUBJECTS } from '@whatworked/shared/contexts/lists'
import { SCHEME_NAMES, SCHEMES, SCHOOL_YEARS, type Scheme } from '@whatworked/shared/contexts/schemes'
import type { SaveFailure } from '@whatworked/shared/failure'
import { isBlank } from '@whatworked/shared/text'
import { type FormEvent, useState } from 'react'
import { type ClassBefore, saveClass } from '../../data/classes/class-save.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { isStraySubmit } from '../../ui/stray-submit.ts'
import { showToast } from '../../ui/toasts.ts'
import { type ClassFields, fieldsOf, isKnownYear, recordOf } from './class-fields.ts'
import { agesWords } from './class-words.ts'

interface Props {
  /** The class to change; without it a new one is made. */
  readonly before?: ClassBefore
  /** The scheme that a new class begins with. */
  readonly scheme: Scheme
  readonly onClose: () => void
}

/** Making or changing a class. Only its name is asked for; ages follow from the year. */
export const ClassDialog = ({ before, scheme, onClose }: Props) => {
  const db = useDb()
  const [fields, setFields] = useState(() => fieldsOf(before?.body, scheme))
  const [problem, setProblem] = useState<'nameless' | 'taken'>()
  const [trouble, setTrouble] = useState<SaveFailure>()
  const set = (part: Partial<ClassFields>) => setFields({ ...fields, ...part })

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTrouble(undefined)
    setProblem(isBlank(fields.name) ? 'nameless' : undefined)
    if (isBlank(fields.name)) return
    const body = recordOf(fields, before?.body.archivedOn)
    const result = await saveClass(db, body, before, new Date())
    if (result.kind === 'taken') return setProblem('taken')
    if (result.kind !== 'saved') return setTrouble(result)
    showToast('Saved')
    onClose()
  }

  return (
    <Dialog title={before ? 'Change the class' : 'A new class'} onClose={onClose}>
      <form
        className="class-form"
        autoComplete="off"
        onSubmit={(event) => void save(event)}
        onKeyDown={(event) => isStraySubmit(event) && event.preventDefault()}
      >
        <TextField
          label="Your name for it"
          placeholder="9B Science"
          maxLength={500}
          // The browser reads this when it opens the dialog; React's own autoFocus comes too early for it.
          ref={(field) => field?.setAttribute('autofocus', '')}
          value={fields.name}
          onChange={(event) => set({ name: event.target.value })}
          error={problem && (problem === 'taken' ? TAKEN : 'A name is all it needs.')}
          hint={
            <span className="stays-here">
              <Icon name="lock" />
              For you alone: shared entries say the year and the subject instead.
            </span>
          }
        />
        <div className="class-form-row">
          <SelectField
            label="Years as in"
            options={SCHEMES.map((value) => ({ value, label: SCHEME_NAMES[value] }))}
            value={fields.scheme}
            // Safe: the options are the schemes.
            onChange={(event) => set({ scheme: event.target.value as Scheme, year: '' })}
          />
          <NameField
            label="Year"
            placeholder={SCHOOL_YEARS[fields.scheme].at(-5)?.[0] ?? ''}
            options={SCHOOL_YEARS[fields.scheme].map(([name, , stage]) => ({ id: name, name, hint: stage }))}
            value={fields.year === '' ? undefined : { name: fields.year }}
            onChange={(year) => set({ year: year?.name ?? '' })}
          />
        </div>
        <Ages fields={fields} onChange={set} />
        <NameField
          label="Subject"
          placeholder="Science"
          options={SUBJECTS.map((name) => ({ id: name, name }))}
          value={fields.subject === '' ? undefined : { name: fields.subject }}
          onChange={(subject) => set({ subject: subject?.name ?? '' })}
        />
        <div className="class-form-row">
          <SelectField
            label="Attainment"
            none="Not said"
            options={GROUPINGS}
            value={fields.grouping}
            onChange={(event) => set({ grouping: event.target.value })}
          />
          <SelectField
            label="How many pupils"
            none="Not said"
            options={SIZE_BANDS}
            value={fields.size}
            onChange={(event) => set({ size: event.target.value })}
          />
        </div>
        {before && (
          <p className="small muted">Entries that are there already keep the class as it was then.</p>
        )}
        {trouble && <SaveTrouble trouble={trouble} />}
        <div className="dialog-actions">
          <Button onClick={onClose}>Close</Button>
          <Button type="submit" kind="primary">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const TAKEN = 'You have a class of that name. Archive it first, or give this one another name.'

interface AgesProps {
  readonly fields: ClassFields
  readonly onChange: (part: Partial<ClassFields>) => void
}

/** The ages that follow from the year; asked for where the year is one's own. */
const Ages = ({ fields, onChange }: AgesProps) => {
  if (isBlank(fields.year)) return null
  if (isKnownYear(fields)) {
    return (
      <p className="small muted" role="status">
        Most pupils are {agesWords(recordOf(fields)).replace('ages ', '')}. Ages are what compares with other
        countries.
      </p>
    )
  }
  return (
    <div className="class-form-row">
      <TextField
        label="Youngest"
        inputMode="numeric"
        maxLength={3}
        value={fields.agesFrom}
        onChange={(event) => onChange({ agesFrom: event.target.value })}
      />
      <TextField
        label="Oldest"
        inputMode="numeric"
        maxLength={3}
        value={fields.agesTo}
        onChange={(event) => onChange({ agesTo: event.target.value })}
      />
    </div>
  )
}
