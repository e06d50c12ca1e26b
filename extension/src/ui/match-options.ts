import { foldText } from '@whatworked/shared/text'

/** One choice of a combobox. */
export interface ComboboxOption {
  readonly id: string
  readonly name: string
  /** Shown small at the end, such as a family or a count. */
  readonly hint?: string
  /** Other words that find it. */
  readonly aliases?: readonly string[]
}

/**
 * The options that fit what was typed, best first: names that begin with it, then names with a word that begins with
 * it, then aliases. Each typed word has to begin some word of the option. At most `limit` of them.
 */
export const matchOptions = <Option extends ComboboxOption>(
  options: readonly Option[],
  typed: string,
  limit = 50,
): Option[] => {
  const wanted = foldText(typed)
  if (wanted === '') return options.slice(0, limit)
  const words = wanted.split(' ')
  return options
    .map((option) => ({ option, rank: rankOf(option, wanted, words) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ option }) => option)
}

/** Whether an option already has exactly this name or alias, whatever its case and accents. */
export const hasOptionNamed = (options: readonly ComboboxOption[], typed: string): boolean => {
  const wanted = foldText(typed)
  return options.some((option) =>
    [option.name, ...(option.aliases ?? [])].some((name) => foldText(name) === wanted),
  )
}

const NO_MATCH = 4

const rankOf = (option: ComboboxOption, wanted: string, words: readonly string[]): number => {
  const name = foldText(option.name)
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (words.every((word) => beginsAWord(name, word))) return 2
  const everything = [name, ...(option.aliases ?? []).map(foldText)].join(' ')
  return words.every((word) => beginsAWord(everything, word)) ? 3 : NO_MATCH
}

const beginsAWord = (text: string, start: string): boolean =>
  text.split(/[^\p{L}\p{N}']+/u).some((word) => word.startsWith(start)) || ` ${text}`.includes(` ${start}`)
