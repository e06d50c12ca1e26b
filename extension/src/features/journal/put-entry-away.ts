import type { RecordId } from '@whatworked/shared/ids'
import type { JournalDb } from '../../data/db.ts'
import { bringBack, putAway } from '../../data/put-away.ts'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'

/** Puts an entry away at once and offers Undo; says whether it is away. */
export const putEntryAway = async (db: JournalDb, id: RecordId): Promise<boolean> => {
  const now = new Date()
  const result = await putAway(db, id, localDayOf(now), now)
  if (result.kind !== 'saved') {
    showToast('That couldn’t be saved just now. The entry is where it was.')
    return false
  }
  showToast('Entry put away', { label: 'Undo', onAct: () => void bringEntryBack(db, id) })
  return true
}

/** Takes an entry out of the bin and says so. */
export const bringEntryBack = async (db: JournalDb, id: RecordId): Promise<void> => {
  const result = await bringBack(db, id, new Date())
  showToast(
    result.kind === 'saved'
      ? 'Back in your journal'
      : 'That couldn’t be saved just now. It is still in the bin.',
  )
}
