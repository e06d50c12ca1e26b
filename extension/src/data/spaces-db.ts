/** The database of the server's own pages: copies of spaces, as in the extension, and never a journal. */
import { JOURNAL } from '@whatworked/shared/ids'
import { type JournalDb, openJournalDb } from './db.ts'

const NAME = 'whatworked-spaces'
/** What forms and screens of spaces keep beside it; the look and the language stay. */
const KEPT_BESIDE = /^(draft |signed-in$)/

/** Opens it. A record of a journal cannot be put into it, whoever tries: whoever runs the server serves this page's code. */
export const openSpacesDb = (): JournalDb => {
  const db = openJournalDb(NAME)
  db.holdsJournal = false
  db.records.hook('creating', (_, record) => {
    if (record.stream === JOURNAL) throw new Error('no journal is kept here')
  })
  return db
}

/** Erases it with every draft: nothing of any space stays in this browser. */
export const eraseSpaces = async (): Promise<void> => {
  for (const key of Object.keys(localStorage)) if (KEPT_BESIDE.test(key)) localStorage.removeItem(key)
  await openSpacesDb().delete()
}
