import { type ClassBefore, saveClass } from '../../data/classes/class-save.ts'
import type { JournalDb } from '../../data/db.ts'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'

/** Puts a class that left into the archive and offers Undo: it leaves the lists, its entries keep its name. */
export const archiveClass = async (db: JournalDb, before: ClassBefore): Promise<void> => {
  const now = new Date()
  const body = { ...before.body, archivedOn: localDayOf(now) }
  const result = await saveClass(db, body, before, now)
  if (result.kind !== 'saved') return showToast('That couldn’t be saved just now. The class is where it was.')
  showToast(`${before.body.name} archived`, {
    label: 'Undo',
    onAct: () => void bringClassBack(db, { id: before.id, body }),
  })
}

/** Takes a class out of the archive, unless another one goes by its name now. */
export const bringClassBack = async (db: JournalDb, before: ClassBefore): Promise<void> => {
  const result = await saveClass(db, { ...before.body, archivedOn: undefined }, before, new Date())
  if (result.kind === 'saved') showToast(`${before.body.name} is back`)
  else if (result.kind === 'taken')
    showToast(`Another class is called ${before.body.name} now. Rename one of them first.`)
  else showToast('That couldn’t be saved just now. The class is where it was.')
}
