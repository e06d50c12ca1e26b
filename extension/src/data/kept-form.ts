/** Unsaved words of the full page's forms. Kept at each keystroke by a synchronous write, so that a closing page loses none. */
import * as v from 'valibot'

/** Whether the words are kept, or on the screen only because the browser would not take them. */
export type KeptState = 'kept' | 'lost'

/** Keeps what a form holds; `of` names the form. */
export const keepForm = (of: string, value: unknown): KeptState => {
  try {
    localStorage.setItem(keyOf(of), JSON.stringify(value))
    return 'kept'
  } catch {
    // The storage is full or switched off. That is no reason to stop anybody from writing.
    return 'lost'
  }
}

/** What a form held; what doesn't fit the form any more is left alone and not shown. */
export const keptForm = <S extends v.GenericSchema>(of: string, schema: S): v.InferOutput<S> | undefined => {
  const kept = localStorage.getItem(keyOf(of))
  if (kept === null) return undefined
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), kept)
  return parsed.success ? parsed.output : undefined
}

/** Lets go of what a form held once its words are saved. */
export const dropForm = (of: string): void => localStorage.removeItem(keyOf(of))

/** Everything that forms hold whose names begin with one of these, of whatever shape it is. */
export const keptWords = (
  beginnings: readonly string[],
): readonly { readonly of: string; readonly value: unknown }[] =>
  Object.keys(localStorage)
    .filter((key) => beginnings.some((one) => key.startsWith(keyOf(one))))
    .sort()
    .flatMap((key) => {
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), localStorage.getItem(key))
      return parsed.success ? [{ of: key.slice(keyOf('').length), value: parsed.output }] : []
    })

const keyOf = (of: string): string => `draft ${of}`
