import type { Entry } from '../../data/entry.ts'
import type { JournalNames } from '../../data/journal-names.ts'

const MAX_LENGTH = 90

/** A line by which its author knows an entry again: what was tried, its technique, else its first words. */
export const choiceTitle = (entry: Entry, names: JournalNames): string => {
  if (entry.kind === 'unreadable') return 'An entry from a newer version'
  const { body } = entry
  const technique = body.techniques.flatMap((id) => names.techniques.get(id)?.name ?? []).join(', ')
  const words =
    entry.kind === 'clip'
      ? [entry.body.quote?.exact, entry.body.matters]
      : [entry.body.tried, technique, entry.body.worked, entry.body.didnt, entry.body.why, entry.body.next]
  const [first = 'An entry'] = words.flatMap((text) => text?.trim().split('\n')[0] || [])
  return first.length > MAX_LENGTH ? `${first.slice(0, MAX_LENGTH).replace(/\s\S*$/u, '')} …` : first
}
