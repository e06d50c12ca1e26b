/** The quiet pointer to the school's safeguarding route in the popup: comes after everything else, and asks for nothing. */
import { ROUTE_BY_DEFAULT, suggestsConcern } from '@whatworked/shared/care/find-concern'
import type { JournalDb } from '../../data/db.ts'
import { readSetting } from '../../data/settings.ts'
import '../../ui/concern-notice.css'

/** Watches what is typed, and shows the route below the sheet while the words suggest it. Nothing is kept of that. */
export const pointToRoute = (db: JournalDb): void => {
  const note = document.createElement('p')
  note.className = 'concern'
  note.setAttribute('role', 'note')
  note.setAttribute('aria-label', 'If you are worried about a child')
  const look = () => {
    const sheet = document.querySelector('#reflect .sheet')
    const isConcern = [...(sheet?.querySelectorAll('textarea') ?? [])].some(({ value }) =>
      suggestsConcern(value),
    )
    if (isConcern && !note.isConnected) sheet?.after(note)
    else if (!isConcern && note.isConnected) note.remove()
  }
  document.addEventListener('input', look)
  readSetting(db, 'care').then(
    ({ route }) => {
      note.textContent = `If you are worried about a child: ${route?.trim() || ROUTE_BY_DEFAULT}`
    },
    () => {
      // The words of the setting can't be read: what holds everywhere is said instead.
      note.textContent = `If you are worried about a child: ${ROUTE_BY_DEFAULT}`
    },
  )
  look()
}
