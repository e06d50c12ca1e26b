import type { Source } from '@whatworked/shared/records/source'
import { useEffect, useRef } from 'react'
import { EDITABLE, type EditableField, editableText } from './correct-source.ts'

interface Props {
  readonly source: Source
  readonly onField: (field: EditableField, typed: string) => void
  /** Puts the caret into the title: the person asked for these fields. */
  readonly takesFocus: boolean
}

/** Every part of the citation, to be put right before it is kept. */
export const SourceFields = ({ source, onField, takesFocus }: Props) => {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) first.current?.focus()
  }, [takesFocus])
  return (
    <fieldset className="source-fields">
      <legend className="unseen">Correct the source</legend>
      {EDITABLE.map(({ field, label, hint, half }) => (
        <label key={field} className={half ? 'plain-field half' : 'plain-field'}>
          <span>{label}</span>
          <input
            ref={field === 'title' ? first : undefined}
            type="text"
            inputMode={field === 'URL' ? 'url' : undefined}
            defaultValue={editableText(source, field)}
            placeholder={hint}
            maxLength={field === 'title' ? 2_000 : 500}
            onChange={(event) => onField(field, event.target.value)}
          />
        </label>
      ))}
    </fieldset>
  )
}
