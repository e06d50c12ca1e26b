/** Reads a zip from outside with limits on everything that a bomb needs: files, sizes, and how much comes out of how little. */
import { Unzip, UnzipInflate } from 'fflate'
import { breather } from '../../data/breathe.ts'
import { CantRead } from '../../data/portability/import-json.ts'

const MAX_FILES = 70_000
const MAX_BYTES = 256 * 1024 * 1024
/** Text packs to a tenth at best; a journal that says the same day after day, to a hundredth. */
const MAX_RATIO = 200
const RATIO_COUNTS_FROM = 4 * 1024 * 1024
/** Deflate makes at most 1032 bytes of one, so a piece of this size makes at most 33 MB before it is looked at. */
const PIECE_BYTES = 32 * 1024

export interface ZippedFile {
  /** As it stands in the zip. It names a file to a reader and is never used as a path. */
  readonly path: string
  readonly file: Blob
}

const CUT_SHORT = 'The zip file is cut short: its end is missing. Copy or download it once more.'
const DAMAGED = 'The zip file is damaged. Copy or download it once more.'
const TOO_LARGE = 'The zip file unpacks to more than a journal can be. Nothing was unpacked.'

/** The files that are wanted, one after the other. Throws `CantRead`. */
export async function* filesInZip(
  zip: Blob,
  isWanted: (path: string) => boolean,
): AsyncGenerator<ZippedFile> {
  await checkFrame(zip)
  const breathe = breather()
  let [done, open]: [ZippedFile[], number] = [[], 0]
  let [files, unpacked, packed] = [0, 0, 0]
  let trouble: CantRead | undefined
  const unzip = new Unzip((file) => {
    files += 1
    if (files > MAX_FILES) trouble = new CantRead('The zip file holds more files than a journal can have.')
    if (trouble || file.name.endsWith('/') || !isWanted(file.name)) return
    const pieces: Uint8Array<ArrayBuffer>[] = []
    open += 1
    file.ondata = (error, piece, isLast) => {
      if (error) trouble = new CantRead(`“${shortPath(file.name)}” in the zip file is damaged.`)
      if (trouble) return
      unpacked += piece.length
      if (unpacked > MAX_BYTES || (unpacked > RATIO_COUNTS_FROM && unpacked > packed * MAX_RATIO))
        trouble = new CantRead(TOO_LARGE)
      // Safe: fflate never hands out shared memory.
      pieces.push(piece as Uint8Array<ArrayBuffer>)
      if (!isLast) return
      open -= 1
      done.push({ path: file.name, file: new Blob(pieces) })
    }
    try {
      file.start()
    } catch {
      trouble = new CantRead(
        `“${shortPath(file.name)}” in the zip file is packed in a way that isn’t known here.`,
      )
    }
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < zip.size; at += PIECE_BYTES) {
    const piece = new Uint8Array(await zip.slice(at, at + PIECE_BYTES).arrayBuffer())
    packed += piece.length
    try {
      unzip.push(piece, at + PIECE_BYTES >= zip.size)
    } catch {
      throw trouble ?? new CantRead(DAMAGED)
    }
    if (trouble) throw trouble
    yield* done
    done = []
    await breathe()
  }
  // The list at its end is there, so it isn't cut short.
  if (open > 0) throw new CantRead(DAMAGED)
}

/** The last part of a path, for a person to recognise it by. */
export const shortPath = (path: string): string => {
  const name = path.split(/[/\\]/).findLast((part) => part !== '') ?? path
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 80)
}

/** A zip ends with a list of its files; one with a password says so in its first bytes. */
const checkFrame = async (zip: Blob): Promise<void> => {
  const start = new DataView(await zip.slice(0, 30).arrayBuffer())
  if (start.byteLength === 30 && (start.getUint16(6, true) & 1) === 1)
    throw new CantRead('The zip file has a password. Unpack it, then choose the files inside.')
  const end = new Uint8Array(await zip.slice(Math.max(0, zip.size - 66_000)).arrayBuffer())
  const at = lastEnd(end)
  if (at < 0) throw new CantRead(CUT_SHORT)
  const count = new DataView(end.buffer).getUint16(at + 10, true)
  if (count > MAX_FILES) throw new CantRead('The zip file holds more files than a journal can have.')
}

const lastEnd = (bytes: Uint8Array): number => {
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return at
  }
  return -1
}
