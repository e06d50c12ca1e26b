/** The names of things: who made them decides their shape (records.md). */

declare const brand: unique symbol
type Branded<T, B extends string> = T & { readonly [brand]: B }

/** A record's id: UUIDv7 in the journal, random v4 in a space and on the wire. */
export type RecordId = Branded<string, 'RecordId'>
/** A stream's id: `JOURNAL`, or the v4 id of a space. */
export type StreamId = Branded<string, 'StreamId'>
/** A member's id inside one space: random v4, another one in each space. */
export type MemberId = Branded<string, 'MemberId'>

/** The teacher's own stream. It has this name on the device only. */
export const JOURNAL = 'journal' as StreamId

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[478][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
const crypto = (globalThis as unknown as { crypto: { getRandomValues: FillRandom } }).crypto // in every browser and in Node 20+; `shared` has no DOM types

const toUuid = (bytes: Uint8Array, version: number): string => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16))

let lastMs = 0
let counter = 0

/** A new journal id (UUIDv7, RFC 9562): sorts by `nowMs`, also within one millisecond of one page. */
export const newJournalId = (nowMs: number): RecordId => {
  const ms = Math.max(nowMs, lastMs)
  counter = ms === lastMs ? counter + 1 : (randomBytes()[0] ?? 0)
  if (counter > 0xfff) counter = 0
  lastMs = ms
  const bytes = randomBytes()
  let rest = ms
  for (let at = 5; at >= 0; at--) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = counter >> 8
  bytes[7] = counter & 0xff
  return toUuid(bytes, 7) as RecordId
}

/** A new id for a space and its records (UUIDv4): it tells no time and ties no two records together. */
export const newSpaceRecordId = (): RecordId => toUuid(randomBytes(), 4) as RecordId

/** Four 32-bit lanes of FNV-1a with different offsets, each stirred by the lane before it. */
const hash128 = (content: string): Uint8Array => {
  const lanes = new Uint32Array([0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35])
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at)
    for (let lane = 0; lane < 4; lane++) {
      const before = lanes[(lane + 3) & 3] ?? 0
      lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ unit ^ (before >>> 15), 0x01000193 + lane * 2)
    }
  }
  return new Uint8Array(lanes.buffer)
}

/** An id that follows from `content` (UUIDv8): two devices that find the same thing give it the same id. Not a secret, not for hostile content. */
export const idFromContent = (content: string): RecordId => toUuid(hash128(content), 8) as RecordId
