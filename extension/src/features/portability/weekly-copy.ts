/** The copy of each week: whether it is due, whether the browser lets us, and saving it. */
import { readMark } from '../../browser/journal-mark.ts'
import type { JournalDb } from '../../data/db.ts'
import { isCopyQuiet, readCopyPlace, saveCopyPlace } from '../../data/portability/copy-place.ts'
import { journalHealth } from '../../data/portability/journal-health.ts'
import { readSetting } from '../../data/settings.ts'
import { noteJournal } from './use-health.ts'
import { type Written, writeCopy } from './write-copy.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000
/** From so many entries on a copy is worth a word. */
const SPOKEN_OF_FROM = 20

/** The browser's own, which TypeScript's list of the web does not have yet. */
type Permitted = FileSystemDirectoryHandle & {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
}
type Picker = {
  showDirectoryPicker?: (how: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

/** Whether this browser can save into a folder that a person chooses. */
export const canChoosePlace = (): boolean => (globalThis as Picker).showDirectoryPicker !== undefined

/** Lets the teacher choose a folder; undefined when they changed their mind. Call it in a click. */
export const choosePlace = async (db: JournalDb): Promise<FileSystemDirectoryHandle | undefined> => {
  try {
    const folder = await (globalThis as Picker).showDirectoryPicker?.({
      id: 'whatworked-copies',
      mode: 'readwrite',
    })
    if (folder) await saveCopyPlace(db, { folder })
    return folder
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined
    throw error
  }
}

/** Asks the browser for the folder again, as it does after each start. Call it in a click. */
export const askForPlace = async (folder: Permitted): Promise<boolean> =>
  folder.requestPermission === undefined ||
  (await folder.requestPermission({ mode: 'readwrite' })) === 'granted'

/** Saves a copy into the folder and notes it. */
export const saveInto = async (
  db: JournalDb,
  folder: FileSystemDirectoryHandle,
  now: Date,
): Promise<Written> => {
  const written = await writeCopy(db, folder, now)
  if (written.kind !== 'written') return written
  await saveCopyPlace(db, { folder, savedAt: now.getTime() })
  await noteJournal(db, { copy: { at: now.getTime(), place: `in ${folder.name}` } })
  return written
}

/** What there is to say about copies on the journal's page; `nothing` is the usual. */
export type CopyWord =
  | { readonly kind: 'nothing' }
  /** There are entries by now, and no copy yet. */
  | { readonly kind: 'first'; readonly entries: number }
  /** It is due, and the browser wants to be asked. */
  | { readonly kind: 'ask'; readonly folder: FileSystemDirectoryHandle }
  /** It is due, and this browser saves files only where downloads go. */
  | { readonly kind: 'download' }
  | { readonly kind: 'trouble'; readonly why: Exclude<Written['kind'], 'written' | 'empty'> }

/** Saves the copy that is due, where that needs nobody, and says what is left to say. */
export const lookAfterCopies = async (db: JournalDb, now: Date): Promise<CopyWord> => {
  const [{ weekly }, place, mark] = await Promise.all([
    readSetting(db, 'copies'),
    readCopyPlace(db),
    readMark(),
  ])
  const health = await journalHealth(db, mark)
  // Copies of what is left of a lost journal would push out those of the whole one.
  if (health.kind !== 'well') return { kind: 'nothing' }
  const { entries } = health
  const lastAt = weekly && place ? place.savedAt : mark?.copy?.at
  if (entries === 0 || (lastAt !== undefined && now.getTime() - lastAt < WEEK_MS)) return { kind: 'nothing' }
  if (!weekly) {
    const isFirst = entries >= SPOKEN_OF_FROM && mark?.copy === undefined && !(await isCopyQuiet(db))
    return isFirst ? { kind: 'first', entries } : { kind: 'nothing' }
  }
  if (!place) return { kind: 'download' }
  const folder: Permitted = place.folder
  const allowed = folder.queryPermission ? await folder.queryPermission({ mode: 'readwrite' }) : 'granted'
  if (allowed !== 'granted') return { kind: 'ask', folder }
  // Another page of ours may be at it already.
  const written = await navigator.locks.request('weekly-copy', { ifAvailable: true }, async (lock) =>
    lock ? saveInto(db, folder, now) : undefined,
  )
  if (written === undefined || written.kind === 'written' || written.kind === 'empty')
    return { kind: 'nothing' }
  return { kind: 'trouble', why: written.kind }
}
