/** Where this browser saves its weekly copies: a folder that the teacher chose, kept as the browser's own handle on it. */
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'

const KEY = 'copy-place'

const place = v.object({
  folder: v.custom<FileSystemDirectoryHandle>(
    (value) => (value as { kind?: unknown } | null | undefined)?.kind === 'directory',
  ),
  /** When a copy was last saved there and read back, ms UTC. */
  savedAt: v.optional(v.number()),
})
export type CopyPlace = v.InferOutput<typeof place>

/** The place, or undefined where none was chosen. */
export const readCopyPlace = async (db: JournalDb): Promise<CopyPlace | undefined> => {
  const parsed = v.safeParse(place, (await db.meta.get(KEY))?.value)
  return parsed.success ? parsed.output : undefined
}

/** Keeps the place. */
export const saveCopyPlace = async (db: JournalDb, value: CopyPlace): Promise<void> => {
  await db.meta.put({ key: KEY, value })
}

const QUIET = 'copy-quiet'

/** Whether the teacher said that the first copy needn't be spoken of again. */
export const isCopyQuiet = async (db: JournalDb): Promise<boolean> =>
  (await db.meta.get(QUIET))?.value === true

/** Doesn't speak of the first copy again. */
export const keepCopyQuiet = async (db: JournalDb): Promise<void> => {
  await db.meta.put({ key: QUIET, value: true })
}
