import { PLAN_MAX_CHANGES } from '@whatworked/shared/records/plan'
import type { JournalNames } from '../../data/journal-names.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { type ChangeValues, emptyChange, type PlanValues, tooLongIn, type WordsField } from './plan-values.ts'

interface Props {
  readonly values: PlanValues
  readonly names: JournalNames
  readonly onChange: (values: PlanValues) => void
  /** A scribe knows no class of the other's by name. */
  readonly hasClass?: boolean
}

/** The fields of a change that are words. */
const IF_THEN = [
  { field: 'ifI', label: 'If I …', placeholder: 'count to three before taking an answer' },
  { field: 'then', label: 'then …', placeholder: 'new voices will come' },
] as const satisfies readonly { field: WordsField; label: string; placeholder: string }[]

/** What few say at once: folded at first. */
const MORE = [
  { field: 'because', label: 'because …', placeholder: 'A guess is fine' },
  { field: 'pupilsWill', label: 'What should pupils do differently?' },
  {
    field: 'bringBack',
    label: 'What will I bring back?',
    placeholder: 'Three answers from the last five minutes',
  },
] as const satisfies readonly { field: WordsField; label: string; placeholder?: string }[]

/** At most three small changes: what I'll try, with which class, what I'll do less of, what I'll bring back. */
export const PlanForm = ({ values, names, onChange, hasClass = true }: Props) => {
  const set = (id: string, part: Partial<ChangeValues>) =>
    onChange({ ...values, changes: values.changes.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const tied = (change: ChangeValues, field: WordsField) => ({
    value: change[field],
    error: tooLongIn(change)[field],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      set(change.id, { [field]: currentTarget.value }),
  })
  return (
    <>
      {values.changes.map((change, at) => (
        <fieldset key={change.id} className="plan-change">
          <legend className={values.changes.length === 1 ? 'unseen' : undefined}>Change {at + 1}</legend>
          {IF_THEN.map(({ field, ...words }) => (
            <TextArea key={field} {...words} {...tied(change, field)} />
          ))}
          {hasClass && <ClassOf change={change} names={names} onChange={(part) => set(change.id, part)} />}
          <TextField
            label="What will I do less of?"
            hint="Something has to make room. If you like."
            {...tied(change, 'lessOf')}
          />
          <Disclosure
            summary="Why, what pupils will do, what I’ll bring back"
            isOpenAtFirst={MORE.some(({ field }) => change[field] !== '')}
          >
            <div className="plan-more">
              {MORE.map(({ field, ...words }) => (
                <TextField key={field} {...words} {...tied(change, field)} />
              ))}
            </div>
          </Disclosure>
          {values.changes.length > 1 && (
            <Button
              size="dense"
              kind="quiet"
              onClick={() =>
                onChange({ ...values, changes: values.changes.filter(({ id }) => id !== change.id) })
              }
            >
              Leave change {at + 1} out
            </Button>
          )}
        </fieldset>
      ))}
      {values.changes.length < PLAN_MAX_CHANGES && (
        <Button
          size="dense"
          kind="quiet"
          icon="plus"
          onClick={() => onChange({ ...values, changes: [...values.changes, emptyChange()] })}
        >
          Another change
        </Button>
      )}
    </>
  )
}

interface ClassProps {
  readonly change: ChangeValues
  readonly names: JournalNames
  readonly onChange: (part: Partial<ChangeValues>) => void
}

const ClassOf = ({ change, names, onChange }: ClassProps) => (
  <>
    <NameField
      label="With which class"
      placeholder="9B Science"
      options={[...names.classes.values()]
        .filter(({ id, body }) => body.archivedOn === undefined || id === change.class?.id)
        .map(({ id, body }) => ({ id, name: body.name }))}
      value={change.class}
      onChange={(ofClass) => onChange({ class: ofClass as ChangeValues['class'] })}
    />
    <p className="small muted">The group reads its year and subject; the name stays here.</p>
  </>
)
