/** Saves a copy into a folder, reads it back, and keeps the last four. */
import type { JournalDb } from '../../data/db.ts'
import { exportJson } from '../../data/portability/export-json.ts'
import { localDayOf } from '../../ui/dates.ts'

const KEPT = 4
/** Only files of this name are ours to remove. */
const COPY_NAME = /^whatworked-\d{4}-\d{2}-\d{2}\.json$/
const COMPARED_BYTES = 1024 * 1024

export type Written =
  | { readonly kind: 'written'; readonly name: string }
  /** `gone`: the folder isn't there; `denied`: the browser doesn't let us; `different`: what was read back is not what was written. */
  | { readonly kind: 'gone' | 'denied' | 'different' | 'full' | 'empty' | 'broken' }

/** Saves a copy. An older one goes only after the new one was read back as it should be. */
export const writeCopy = async (
  db: JournalDb,
  folder: FileSystemDirectoryHandle,
  now: Date,
): Promise<Written> => {
  try {
    const { blob, records } = await exportJson(db, now)
    // A copy of nothing would push out one of something.
    if (records === 0) return { kind: 'empty' }
    const name = `whatworked-${localDayOf(now)}.json`
    const file = await folder.getFileHandle(name, { create: true })
    const writing = await file.createWritable()
    await writing.write(blob)
    await writing.close()
    if (!(await isSameFile(blob, await file.getFile()))) return { kind: 'different' }
    await removeOld(folder)
    return { kind: 'written', name }
  } catch (error) {
    return { kind: troubleOf(error) }
  }
}

const troubleOf = (error: unknown): 'gone' | 'denied' | 'full' | 'broken' => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotFoundError') return 'gone'
  if (name === 'NotAllowedError' || name === 'SecurityError' || name === 'NoModificationAllowedError')
    return 'denied'
  return name === 'QuotaExceededError' ? 'full' : 'broken'
}

const isSameFile = async (written: Blob, read: Blob): Promise<boolean> => {
  if (written.size !== read.size) return false
  for (let at = 0; at < written.size; at += COMPARED_BYTES) {
    const [one, other] = await Promise.all(
      [written, read].map(
        async (blob) => new Uint8Array(await blob.slice(at, at + COMPARED_BYTES).arrayBuffer()),
      ),
    )
    if (!one?.every((byte, place) => byte === other?.[place])) return false
  }
  return true
}

const removeOld = async (folder: FileSystemDirectoryHandle): Promise<void> => {
  const copies: string[] = []
  for await (const name of folder.keys()) if (COPY_NAME.test(name)) copies.push(name)
  for (const name of copies.sort().slice(0, -KEPT)) await folder.removeEntry(name)
}
