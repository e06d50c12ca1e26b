/** Reads our own lossless copy (docs/journal-file.md), line by line; one that another program wrote anew, whole. */
import * as v from 'valibot'
import { breather } from '../breathe.ts'
import { JOURNAL_FORMAT, JOURNAL_FORMAT_VERSION } from './export-json.ts'
import { type Line, linesOf } from './import-lines.ts'
import { type Incoming, readRecord, type Unread } from './import-record.ts'

/** What a copy says of itself. */
const head = v.looseObject({
  format: v.literal(JOURNAL_FORMAT),
  version: v.number(),
  exportedAt: v.optional(v.string()),
  journal: v.optional(v.string()),
})
export type CopyHead = Pick<v.InferOutput<typeof head>, 'exportedAt' | 'journal'>

/** One thing after the other as it is read: the head first, then records and what can't be read. */
export type FilePiece =
  | { readonly kind: 'head'; readonly head: CopyHead }
  | ({ readonly kind: 'record'; readonly where: string } & Incoming)
  | ({ readonly kind: 'unread' } & Unread)

/** Why nothing of a file can be read, in words for its reader. */
export class CantRead extends Error {}

/** A file that was written anew has to fit into memory. */
const WHOLE_MAX_BYTES = 64 * 1024 * 1024
const HEAD_END = '"records":['

/** Reads a copy of a journal. Throws `CantRead` where it is none, or one of a newer version. */
export async function* readJournalFile(file: Blob): AsyncGenerator<FilePiece> {
  const lines = linesOf(file)
  const first = await next(lines)
  if (!first?.text?.trimEnd().endsWith(HEAD_END)) return yield* readWhole(file)
  yield { kind: 'head', head: headOf(`${first.text.trimEnd()}]}`) }
  let isWhole = false
  for (let line = await next(lines); line !== undefined; line = await next(lines)) {
    const text = line.text?.trim()
    if (text === '') continue
    if (text === ']}') isWhole = true
    else yield pieceOf(line)
  }
  if (!isWhole)
    yield { kind: 'unread', where: 'The end', why: 'The file was cut short: its last lines are missing.' }
}

const next = async (lines: AsyncGenerator<Line>): Promise<Line | undefined> => {
  try {
    const { done, value } = await lines.next()
    return done ? undefined : value
  } catch (error) {
    if (error instanceof TypeError) throw new CantRead('The file is damaged: some of it isn’t text.')
    throw error
  }
}

const headOf = (text: string): CopyHead => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), head), text)
  if (!parsed.success) throw new CantRead('The file isn’t a copy of a journal.')
  const { version, exportedAt, journal } = parsed.output
  if (version > JOURNAL_FORMAT_VERSION)
    throw new CantRead('The copy was made by a newer WhatWorked. Update this one, then try again.')
  return { ...(exportedAt !== undefined && { exportedAt }), ...(journal !== undefined && { journal }) }
}

const pieceOf = ({ number, text }: Line): FilePiece => {
  const where = `Line ${number}`
  if (text === undefined) return { kind: 'unread', where, why: 'It is longer than an entry can be.' }
  try {
    return pieceOfValue(where, JSON.parse(text.trim().replace(/,$/, '')))
  } catch {
    // Not a mistake of the program: the line is no JSON, and is told of as that.
    return { kind: 'unread', where, why: 'It is cut short or damaged.' }
  }
}

const pieceOfValue = (where: string, value: unknown): FilePiece => {
  const read = readRecord(value)
  return { ...read, where }
}

async function* readWhole(file: Blob): AsyncGenerator<FilePiece> {
  if (file.size > WHOLE_MAX_BYTES) throw new CantRead('The file is too large to be read in this shape.')
  const text = await file.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CantRead('The file is cut short or damaged.')
  }
  yield { kind: 'head', head: headOf(JSON.stringify({ ...Object(value), records: undefined })) }
  const { records } = Object(value) as { records?: unknown }
  if (!Array.isArray(records)) throw new CantRead('The copy holds no list of records.')
  const breathe = breather()
  for (const [at, record] of records.entries()) {
    yield pieceOfValue(`Record ${at + 1}`, record)
    await breathe()
  }
}
