import { foldText } from '../text.ts'

/** What a technique is in a space: the library's id where it has one, else its name. */
export const techniqueKey = ({ name, seed }: { readonly name?: unknown; readonly seed?: unknown }): string =>
  typeof seed === 'string' ? seed : typeof name === 'string' ? foldText(name) : ''
