/** Reads a request's JSON: bounded, well-formed, not too deep, of real numbers; anything else is refused before it is looked at. */
import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { REQUEST_MAX_BYTES } from '@whatworked/shared/protocol/streams'
import { Refusal } from '../refusal.ts'

/** Deeper than any record is; walking deeper values would exhaust the stack. */
const MAX_DEPTH = 40

const unzip = promisify(gunzip)

/** What was sent: the bytes as they count for "the same batch", and their value. */
export type Body = { readonly bytes: Uint8Array; readonly value: unknown }

/** A request's header, by its small name. */
export type Header = (name: string) => string | undefined

/** Too deep, or with a number like 1e999: it is read as infinite and written as null, which no reader would take. */
const isUnfit = (value: unknown, left: number): boolean => {
  if (typeof value === 'number') return !Number.isFinite(value)
  if (value === null || typeof value !== 'object') return false
  if (left === 0) return true
  return Object.values(value).some((inner) => isUnfit(inner, left - 1))
}

/** Reads a body whose length nobody announced, and stops as soon as it is too long. */
const readChunks = async (request: Request): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > REQUEST_MAX_BYTES) throw new Refusal('body-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const readBytes = async (request: Request, announced: string | undefined): Promise<Uint8Array> => {
  if (announced === undefined) return readChunks(request)
  if (!(Number(announced) <= REQUEST_MAX_BYTES)) throw new Refusal('body-too-large')
  // no more than announced can arrive: the HTTP parser sees to that
  return new Uint8Array(await request.arrayBuffer())
}

/** Reads what was sent. A sender who hung up or was too slow sent no JSON; the server is not at fault. */
const readSent = async (request: Request, announced: string | undefined): Promise<Uint8Array> => {
  try {
    return await readBytes(request, announced)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('not-json')
  }
}

const inflate = async (bytes: Uint8Array): Promise<Uint8Array> => {
  try {
    return await unzip(bytes, { maxOutputLength: REQUEST_MAX_BYTES })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(tooLarge ? 'body-too-large' : 'not-json')
  }
}

/** Reads the JSON of a POST or PATCH. Throws a Refusal for everything that is not plain JSON of at most 1 MB. */
export const readBody = async (request: Request, header: Header): Promise<Body> => {
  const type = header('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
    throw new Refusal('wrong-content-type')
  const encoding = header('content-encoding') ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Refusal('wrong-content-type')
  const sent = await readSent(request, header('content-length'))
  const bytes = encoding === 'gzip' ? await inflate(sent) : sent
  if (bytes.byteLength > REQUEST_MAX_BYTES) throw new Refusal('body-too-large')
  // a lenient decoder would quietly change the words
  if (!isUtf8(bytes)) throw new Refusal('not-json')
  const value = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  if (isUnfit(value, MAX_DEPTH)) throw new Refusal('invalid-request')
  return { bytes, value }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('not-json')
  }
}
