import { QUESTIONS } from '../../ui/words.ts'
import { WORD_FIELDS } from './reflection-draft.ts'

/** The sheet of the exercise book: four questions beside a margin, the caret in the first. */
export const Sheet = () => (
  <div className="sheet">
    {WORD_FIELDS.map((field) => (
      <label key={field} className="question">
        <span>{QUESTIONS[field].label}</span>
        <textarea
          name={field}
          rows={1}
          placeholder={QUESTIONS[field].example}
          maxLength={20_000}
          // biome-ignore lint/a11y/noAutofocus: the popup was opened to write here; every other field is one key away
          autoFocus={field === 'worked'}
        />
      </label>
    ))}
  </div>
)
