import type { Draft } from '@whatworked/shared/forms/fill-sheet'
import type { FieldKind, Sheet } from '@whatworked/shared/forms/sheet'
import type { ComponentType } from 'react'
import { StopwatchField, TallyField } from './CountingFields.tsx'
import type { FieldProps, SheetChoices } from './field-props.ts'
import { CasePupilsField, PointsField, TimedNotesField } from './ObservingFields.tsx'
import { ChoiceField, ChoicesField, DayField, LineField, NumberField, WordsField } from './PlainFields.tsx'
import {
  ContextField,
  IfThenField,
  LessOfField,
  MeasureField,
  PeopleField,
  PostField,
  ReadingField,
  TechniqueField,
} from './WordedFields.tsx'
import './sheets.css'

/** One component for each kind; a new kind of field is a line here. */
const FIELDS: Readonly<Record<FieldKind, ComponentType<FieldProps>>> = {
  words: WordsField,
  line: LineField,
  choice: ChoiceField,
  choices: ChoicesField,
  number: NumberField,
  minutes: NumberField,
  day: DayField,
  'if-then': IfThenField,
  'less-of': LessOfField,
  context: ContextField,
  technique: TechniqueField,
  post: PostField,
  reading: ReadingField,
  tally: TallyField,
  stopwatch: StopwatchField,
  'timed-notes': TimedNotesField,
  'case-pupils': CasePupilsField,
  points: PointsField,
  measure: MeasureField,
  people: PeopleField,
}

interface Props {
  readonly sheet: Sheet
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly choices: SheetChoices
  /** What is wrong, by field. */
  readonly wrong?: Readonly<Record<string, string>>
}

/** The fields of any sheet, drawn from its data. */
export const SheetFields = ({ sheet, draft, onChange, choices, wrong = {} }: Props) =>
  sheet.fields.map((field) => {
    const Shown = FIELDS[field.kind]
    return (
      <Shown
        key={field.id}
        field={field}
        value={draft[field.id]}
        onChange={(value) => onChange({ ...draft, [field.id]: value })}
        error={wrong[field.id]}
        choices={choices}
      />
    )
  })
