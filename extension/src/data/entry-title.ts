import type { Trial } from '@whatworked/shared/records/trial'
import { type Entry, techniquesOf } from './entry.ts'
import type { JournalNames, TechniqueName } from './journal-names.ts'

const TITLE_MAX_LENGTH = 90

/** What an entry is called in headings and lists: what was tried, else its techniques, else its first words. */
export const entryTitle = (entry: Entry, names: JournalNames | undefined): string => {
  if (entry.kind === 'unreadable') return 'An entry from a newer version'
  if (entry.kind === 'clip') {
    const { quote, matters } = entry.body
    if (quote?.exact.trim()) return `“${firstLine(quote.exact)}”`
    return matters?.trim() ? firstLine(matters) : 'A page you clipped'
  }
  if (entry.kind === 'trial')
    return trialTitle(entry.body) ?? techniqueNames(techniquesOf(entry), names)[0] ?? 'A trial'
  const { tried, worked, didnt, why, next } = entry.body
  if (tried?.trim()) return firstLine(tried)
  const techniques = techniqueNames(entry.body.techniques, names)
  if (techniques.length > 0) return techniques.join(', ')
  const words = [worked, didnt, why, next].find((text) => text?.trim())
  return words ? firstLine(words) : 'A reflection'
}

const trialTitle = ({ ifI, then, because }: Trial): string | undefined => {
  if (ifI?.trim()) return `If I ${firstLine(ifI)}`
  const rest = [then, because].find((text) => text?.trim())
  return rest && firstLine(rest)
}

/** The names of techniques by their ids; one that isn't known here is left out, and parts of a merge have one name. */
export const techniqueNames = (ids: readonly string[], names: JournalNames | undefined): string[] =>
  techniquesNamed(ids, names).map(({ name }) => name)

/** The techniques that these ids lead to, each once. */
export const techniquesNamed = (
  ids: readonly string[],
  names: JournalNames | undefined,
): readonly TechniqueName[] => [...new Set(ids.flatMap((id) => names?.techniques.get(id) ?? []))]

/** The first line of a text, cut at a word with an ellipsis when it is long. */
export const firstLine = (text: string, max = TITLE_MAX_LENGTH): string => {
  const line = text.trim().split('\n')[0]?.trim() ?? ''
  if (line.length <= max) return line
  const cut = line.slice(0, max)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > max / 2 ? space : max).replace(/[\s,;:.–-]+$/u, '')}…`
}
