/** What the clip form holds, as it is kept between two openings and read on saving. */
import { line, words } from '@whatworked/shared/records/fields'
import { source } from '@whatworked/shared/records/source'
import { isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'
import { grow } from '../../ui/grow.ts'
import { pageQuote } from './page-facts.ts'

const chosenName = v.object({ id: v.optional(v.string()), name: line })

export const clipDraft = v.object({
  quote: v.optional(pageQuote),
  /** The work as read from the page and corrected by hand. */
  source: v.optional(source),
  url: v.optional(v.string()),
  matters: v.optional(words, ''),
  /** A quote typed or pasted where none could be read. */
  typedQuote: v.optional(words, ''),
  ifI: v.optional(words, ''),
  then: v.optional(words, ''),
  because: v.optional(words, ''),
  techniques: v.optional(v.array(chosenName), []),
  techniqueText: v.optional(line, ''),
})
export type ClipDraft = v.InferOutput<typeof clipDraft>

export const CLIP_WORDS = ['typedQuote', 'matters', 'ifI', 'then', 'because'] as const

/** Whether the teacher put something into it; what was only read from the page is read again next time. */
export const isClipWorthKeeping = (draft: ClipDraft): boolean =>
  CLIP_WORDS.some((field) => !isBlank(draft[field])) ||
  draft.techniques.length > 0 ||
  !isBlank(draft.techniqueText) ||
  Object.values(draft.source?.provenance ?? {}).includes('typed')

/** The form's words as they stand on the screen. */
export const readClipWords = (form: HTMLFormElement): Pick<ClipDraft, (typeof CLIP_WORDS)[number]> => {
  const data = new FormData(form)
  const value = (name: string): string => {
    const found = data.get(name)
    return typeof found === 'string' ? found.replaceAll('\r\n', '\n').slice(0, 20_000) : ''
  }
  return {
    typedQuote: value('typedQuote'),
    matters: value('matters'),
    ifI: value('ifI'),
    then: value('then'),
    because: value('because'),
  }
}

/** Puts the words of a draft back into the form. */
export const showClipWords = (form: HTMLFormElement, draft: ClipDraft): void => {
  for (const name of CLIP_WORDS) {
    const field = form.elements.namedItem(name)
    if (!(field instanceof HTMLTextAreaElement)) continue
    field.value = draft[name]
    grow(field)
  }
  const details = form.querySelector('details')
  if (details !== null && (draft.ifI !== '' || draft.then !== '' || draft.because !== '')) details.open = true
}
