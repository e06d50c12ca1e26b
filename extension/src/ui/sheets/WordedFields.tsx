/** Fields of several parts in words: if-then, less of, a context, a technique, a post, a reading, a measure, people. */
import { isSeed } from '@whatworked/shared/techniques/seeds'
import { useState } from 'react'
import { contextWords } from '../context-words.ts'
import { SelectField, TextArea, TextField } from '../Field.tsx'
import { NameField } from '../NameField.tsx'
import { type ChosenName, NamePicker } from '../NamePicker.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { type FieldProps, partsOf, textOf } from './field-props.ts'

/** If I … then … because … */
export const IfThenField = ({ field, value, onChange, error }: FieldProps) => {
  const parts = partsOf(value)
  const tied = (part: string) => ({
    value: textOf(parts[part]),
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...parts, [part]: target.value }),
  })
  return (
    <FieldGroup field={field} error={error}>
      <TextArea label="If I …" {...tied('ifI')} />
      <TextArea label="then …" {...tied('then')} />
      <TextArea label="because …" placeholder="A guess is fine" {...tied('because')} />
    </FieldGroup>
  )
}

/** What makes room, and the minutes that it frees. */
export const LessOfField = ({ field, value, onChange, error }: FieldProps) => {
  const parts = partsOf(value)
  return (
    <FieldGroup field={field} error={error}>
      <div className="sheet-pair">
        <TextField
          label="Less of"
          value={textOf(parts['what'])}
          onChange={({ target }) => onChange({ ...parts, what: target.value })}
        />
        <TextField
          label="Minutes that frees"
          type="number"
          inputMode="numeric"
          min={0}
          value={textOf(parts['minutes'])}
          onChange={({ target }) =>
            onChange({ ...parts, minutes: target.value === '' ? undefined : target.valueAsNumber })
          }
        />
      </div>
    </FieldGroup>
  )
}

/** A class as its year and subject. Its name is chosen here and stays here. */
export const ContextField = ({ field, value, onChange, error, choices }: FieldProps) => {
  const parts = partsOf(value)
  const [chosen, setChosen] = useState('')
  const classes = choices.classes ?? []
  const set = (part: string, words: string) => onChange({ ...parts, [part]: words })
  return (
    <FieldGroup field={field} error={error}>
      {classes.length > 0 && (
        <SelectField
          label="One of your classes"
          none="None of them"
          hint={`Its name stays with you${contextWords(parts) ? `; this says: ${contextWords(parts)}` : ''}.`}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={({ target }) => {
            setChosen(target.value)
            onChange(classes.find(({ id }) => id === target.value)?.context)
          }}
        />
      )}
      <div className="sheet-pair">
        <TextField
          label="Year"
          placeholder="Year 9"
          value={textOf(parts['year'])}
          onChange={({ target }) => set('year', target.value)}
        />
        <TextField
          label="Subject"
          placeholder="Science"
          value={textOf(parts['subject'])}
          onChange={({ target }) => set('subject', target.value)}
        />
      </div>
    </FieldGroup>
  )
}

/** A technique by its name, known or new. */
export const TechniqueField = ({ field, value, onChange, choices }: FieldProps) => {
  const name = textOf(partsOf(value)['name'])
  return (
    <div className="field">
      <NameField
        label={field.label}
        placeholder="Wait time, or a name of your own"
        options={choices.techniques ?? []}
        value={name === '' ? undefined : { name }}
        onChange={(one) =>
          onChange(one && { name: one.name, ...(one.id && isSeed(one.id) && { seed: one.id }) })
        }
      />
      {field.hint && <p className="field-hint">{field.hint}</p>}
    </div>
  )
}

/** One of the posts of the space. */
export const PostField = ({ field: { label, hint }, value, onChange, error, choices }: FieldProps) => (
  <SelectField
    label={label}
    hint={hint ?? (choices.posts?.length ? undefined : 'Nothing has been shared in this space yet.')}
    error={error}
    none="None"
    options={(choices.posts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    value={textOf(value)}
    onChange={({ target }) => onChange(target.value || undefined)}
  />
)

/** A quote with its work, from one's own clips or typed. */
export const ReadingField = ({ field, value, onChange, error, choices }: FieldProps) => {
  const parts = partsOf(value)
  const clips = choices.clips ?? []
  return (
    <FieldGroup field={field} error={error}>
      {clips.length > 0 && (
        <SelectField
          label="From your clips"
          none="None of them"
          options={clips.map(({ id, name }) => ({ value: id, label: name }))}
          value={clips.find(({ reading }) => reading.quote === parts['quote'])?.id ?? ''}
          onChange={({ target }) => onChange(clips.find(({ id }) => id === target.value)?.reading)}
        />
      )}
      <TextArea
        label="The passage"
        value={textOf(parts['quote'])}
        onChange={({ target }) => onChange({ ...parts, quote: target.value })}
      />
      <TextField
        label="Where it is from"
        placeholder="A title, or an address"
        value={textOf(parts['url'])}
        onChange={({ target }) => onChange({ ...parts, url: target.value })}
      />
    </FieldGroup>
  )
}

/** Before and after of one thing; that there is no “before” can be said, and stands by the result. */
export const MeasureField = ({ field, value, onChange, error }: FieldProps) => {
  const parts = partsOf(value)
  const isNone = parts['none'] === true
  const tied = (part: string) => ({
    value: textOf(parts[part]),
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...parts, [part]: target.value }),
  })
  return (
    <FieldGroup field={field} error={error}>
      <TextField label="What do you look at?" {...tied('label')} />
      <div className="sheet-pair">
        <TextArea label="Before" disabled={isNone} {...tied('before')} />
        <TextArea label="After" {...tied('after')} />
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={isNone}
          onChange={({ target }) => onChange({ ...parts, none: target.checked, before: undefined })}
        />
        <span>It wasn’t looked at before</span>
      </label>
    </FieldGroup>
  )
}

/** Names of colleagues, chosen or typed. */
export const PeopleField = ({ field, value, onChange, error, choices }: FieldProps) => {
  const [text, setText] = useState('')
  const names = (Array.isArray(value) ? value : []).filter((one) => typeof one === 'string')
  const options = (choices.people ?? []).map((name) => ({ id: name, name }))
  return (
    <FieldGroup field={field} error={error}>
      <NamePicker
        label={field.label}
        icon="person"
        options={options}
        beforeTyping={options}
        chosen={names.map((name): ChosenName => ({ name }))}
        onChosen={(chosen) => onChange(chosen.map(({ name }) => name))}
        text={text}
        onText={setText}
      />
    </FieldGroup>
  )
}
