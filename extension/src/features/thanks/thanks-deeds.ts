import type { JournalDb } from '../../data/db.ts'
import { bringBack, putAway } from '../../data/put-away.ts'
import { markGiven, type Thanks } from '../../data/thanks.ts'
import { copyWords } from '../../ui/copy-words.ts'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import { thanksMessage } from './thanks-words.ts'

const NOT_SAVED = 'That couldn’t be saved just now. Nothing has changed.'

/** Notes that a thank-you was given today, or that it wasn't yet, and offers Undo. */
export const toggleGiven = async (db: JournalDb, thanks: Thanks): Promise<void> => {
  const was = thanks.body.givenOn
  const now = new Date()
  const result = await markGiven(db, thanks.id, was === undefined ? localDayOf(now) : undefined, now)
  if (result.kind !== 'saved') return showToast(NOT_SAVED)
  showToast(was === undefined ? 'Given' : 'Not given yet', {
    label: 'Undo',
    onAct: () => void markGiven(db, thanks.id, was, new Date()),
  })
}

/** Puts a thank-you away and offers Undo; says whether it is away. */
export const putThanksAway = async (db: JournalDb, thanks: Thanks): Promise<boolean> => {
  const now = new Date()
  const result = await putAway(db, thanks.id, localDayOf(now), now)
  if (result.kind !== 'saved') {
    showToast(NOT_SAVED)
    return false
  }
  showToast('Thank-you put away', { label: 'Undo', onAct: () => void bringThanksBack(db, thanks) })
  return true
}

/** Takes a thank-you out of the bin and says so. */
export const bringThanksBack = async (db: JournalDb, { id }: Thanks): Promise<void> => {
  const result = await bringBack(db, id, new Date())
  showToast(result.kind === 'saved' ? 'Back among your thanks' : NOT_SAVED)
}

/** Puts the words of a thank-you where they can be pasted into a message. */
export const copyThanks = ({ body }: Thanks): void => copyWords(thanksMessage(body), 'Copied')
