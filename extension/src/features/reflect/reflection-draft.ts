/** What the reflection form holds, as it is kept between two openings and read on saving. */
import { difference, line, localDate, outcome, words } from '@whatworked/shared/records/fields'
import { isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'
import { grow } from '../../ui/grow.ts'

const chosenName = v.object({ id: v.optional(v.string()), name: line })
/** With the period where the timetable had both: a guess, until there is something to keep it with. */
const chosenClass = v.object({ ...chosenName.entries, period: v.optional(line) })

const caret = v.object({ field: line, start: v.number(), end: v.number() })

export const reflectionDraft = v.object({
  techniques: v.optional(v.array(chosenName), []),
  techniqueText: v.optional(line, ''),
  class: v.optional(chosenClass),
  classText: v.optional(line, ''),
  outcome: v.optional(outcome),
  worked: v.optional(words, ''),
  didnt: v.optional(words, ''),
  why: v.optional(words, ''),
  next: v.optional(words, ''),
  difference: v.optional(difference),
  happenedOn: v.optional(localDate),
  caret: v.optional(caret),
})
export type ReflectionDraft = v.InferOutput<typeof reflectionDraft>

export const WORD_FIELDS = ['worked', 'didnt', 'why', 'next'] as const

/** Whether there is something to save: one line in any field, or just how it went. */
export const hasSomething = (draft: ReflectionDraft): boolean =>
  draft.outcome !== undefined ||
  draft.difference !== undefined ||
  WORD_FIELDS.some((field) => !isBlank(draft[field]))

/** Whether there is something worth keeping until next time; a date or a guessed lesson alone is not. */
export const isWorthKeeping = (draft: ReflectionDraft): boolean =>
  hasSomething(draft) ||
  draft.techniques.length > 0 ||
  (draft.class && !draft.class.period) ||
  !isBlank(draft.techniqueText) ||
  !isBlank(draft.classText)

type Chosen = Pick<ReflectionDraft, 'techniques' | 'techniqueText' | 'class' | 'classText'>

const valueIn = (data: FormData, name: string): string | undefined => {
  const value = data.get(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads the form as it stands on the screen, with the caret's place. Anything that does not fit is left out. */
export const readForm = (form: HTMLFormElement, chosen: Chosen): ReflectionDraft => {
  const data = new FormData(form)
  const active = document.activeElement
  const parsed = v.safeParse(reflectionDraft, {
    ...chosen,
    ...Object.fromEntries(
      WORD_FIELDS.map((field) => [field, valueIn(data, field)?.replaceAll('\r\n', '\n') ?? '']),
    ),
    outcome: valueIn(data, 'outcome'),
    difference: valueIn(data, 'difference'),
    happenedOn: valueIn(data, 'happenedOn'),
    ...(active instanceof HTMLTextAreaElement && form.contains(active)
      ? { caret: { field: active.name, start: active.selectionStart, end: active.selectionEnd } }
      : {}),
  })
  return parsed.success ? parsed.output : v.parse(reflectionDraft, { ...chosen })
}

/** Puts a draft back into the form, and the caret where it was. */
export const showInForm = (form: HTMLFormElement, draft: ReflectionDraft): void => {
  for (const field of WORD_FIELDS) setValue(form, field, draft[field])
  if (draft.happenedOn !== undefined) setValue(form, 'happenedOn', draft.happenedOn)
  check(form, 'outcome', draft.outcome)
  check(form, 'difference', draft.difference)
  const field = form.elements.namedItem(draft.caret?.field ?? 'worked')
  if (field instanceof HTMLTextAreaElement) {
    field.focus()
    const end = field.value.length
    field.setSelectionRange(Math.min(draft.caret?.start ?? end, end), Math.min(draft.caret?.end ?? end, end))
  }
}

const setValue = (form: HTMLFormElement, name: string, value: string): void => {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.value = value
    grow(field)
  }
}

const check = (form: HTMLFormElement, name: string, value: string | undefined): void => {
  for (const radio of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    radio.checked = radio.value === value
  }
}
