/** The sharing care for words of any shape: several texts looked through as one, so that a name is said the same in all. */

import type { JournalDb } from '../../data/db.ts'
import { journalNames } from '../../data/journal-names.ts'
import { type Answers, type Hint, hintsInWords, saidInWords } from './check-copy.ts'
import { careFor } from './shareable.ts'

/** Between two texts; an invisible separator that no keyboard has. */
const BETWEEN = '\n\u2063\n'

/** Words that were looked through. */
export interface LookedThrough {
  readonly hints: (answers: Answers) => readonly Hint[]
  readonly said: (answers: Answers) => readonly string[]
}

/** Looks texts through for class names and whatever tells of a pupil. */
export const lookThrough = async (
  db: JournalDb,
  texts: readonly string[],
  colleagues: readonly string[],
): Promise<LookedThrough> => {
  const care = await careFor(db, await journalNames(db), colleagues)
  const all = texts.map((text) => text.replaceAll('\u2063', '')).join(BETWEEN)
  return {
    hints: (answers) => hintsInWords(all, care, answers),
    said: (answers) => saidInWords(all, care, answers).split(BETWEEN),
  }
}
