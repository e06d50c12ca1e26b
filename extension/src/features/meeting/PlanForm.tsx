import { PLAN_MAX_CHANGES } from '@whatworked/shared/records/plan'
import type { JournalNames } from '../../data/journal-names.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { NameField } from '../../ui/NameField.tsx'
import { type ChangeValues, emptyChange, type PlanValues } from './plan-values.ts'

interface Props {
  readonly values: PlanValues
  readonly names: JournalNames
  readonly onChange: (values: PlanValues) => void
  /** A scribe knows no class of the other's by name. */
  readonly hasClass?: boolean
}

/** At most three small changes: what I'll try, with which class, what I'll do less of, what I'll bring back. */
export const PlanForm = ({ values, names, onChange, hasClass = true }: Props) => {
  const set = (id: string, part: Partial<ChangeValues>) =>
    onChange({ ...values, changes: values.changes.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  return (
    <>
      {values.changes.map((change, at) => (
        <fieldset key={change.id} className="plan-change">
          <legend className={values.changes.length === 1 ? 'unseen' : undefined}>Change {at + 1}</legend>
          <TextArea
            label="If I …"
            placeholder="count to three before taking an answer"
            maxLength={20_000}
            value={change.ifI}
            onChange={({ currentTarget }) => set(change.id, { ifI: currentTarget.value })}
          />
          <TextArea
            label="then …"
            placeholder="new voices will come"
            maxLength={20_000}
            value={change.then}
            onChange={({ currentTarget }) => set(change.id, { then: currentTarget.value })}
          />
          {hasClass && <ClassOf change={change} names={names} onChange={(part) => set(change.id, part)} />}
          <TextField
            label="What will I do less of?"
            hint="Something has to make room. If you like."
            maxLength={500}
            value={change.lessOf}
            onChange={({ currentTarget }) => set(change.id, { lessOf: currentTarget.value })}
          />
          <Disclosure
            summary="Why, what pupils will do, what I’ll bring back"
            isOpenAtFirst={[change.because, change.pupilsWill, change.bringBack].some(
              (words) => words !== '',
            )}
          >
            <div className="plan-more">
              <TextField
                label="because …"
                placeholder="A guess is fine"
                value={change.because}
                onChange={({ currentTarget }) => set(change.id, { because: currentTarget.value })}
              />
              <TextField
                label="What should pupils do differently?"
                value={change.pupilsWill}
                onChange={({ currentTarget }) => set(change.id, { pupilsWill: currentTarget.value })}
              />
              <TextField
                label="What will I bring back?"
                placeholder="Three answers from the last five minutes"
                value={change.bringBack}
                onChange={({ currentTarget }) => set(change.id, { bringBack: currentTarget.value })}
              />
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
