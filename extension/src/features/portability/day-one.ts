/** Day One's own export: each of its entries becomes a reflection. */
import { idFromContent } from '@whatworked/shared/ids'
import { foldText } from '@whatworked/shared/text'
import * as v from 'valibot'
import type { JournalNames } from '../../data/journal-names.ts'
import type { FilePiece } from '../../data/portability/import-json.ts'
import { readRecord } from '../../data/portability/import-record.ts'

const entry = v.object({
  uuid: v.string(),
  creationDate: v.string(),
  modifiedDate: v.optional(v.string()),
  timeZone: v.optional(v.string()),
  text: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
})

/** Whether a JSON value is what Day One writes. */
export const isDayOne = (value: unknown): value is { entries: unknown[] } =>
  value !== null &&
  typeof value === 'object' &&
  'entries' in value &&
  Array.isArray(value.entries) &&
  !('format' in value)

/** The entries of one file. Pictures stay behind; tags that name a technique become one, the others a line of words. */
export function* piecesOfDayOne(
  entries: readonly unknown[],
  names: JournalNames,
  file: string,
): Generator<FilePiece> {
  const techniques = new Map(
    [...names.techniques.values()].flatMap(({ id, name, aliases }) =>
      [...aliases, name].map((one) => [foldText(one), id] as const),
    ),
  )
  for (const [at, value] of entries.entries()) {
    const where = `${file}, entry ${at + 1}`
    const parsed = v.safeParse(entry, value)
    if (!parsed.success) yield { kind: 'unread', where, why: 'It isn’t an entry as Day One writes them.' }
    else yield { where, ...pieceOf(parsed.output, techniques) }
  }
}

const pieceOf = (
  { uuid, creationDate, modifiedDate, timeZone, text, tags }: v.InferOutput<typeof entry>,
  techniques: ReadonlyMap<string, string>,
) => {
  const createdAt = Date.parse(creationDate)
  if (Number.isNaN(createdAt)) return { kind: 'unread' as const, why: 'Its day can’t be read.' }
  const editedAt = Date.parse(modifiedDate ?? '')
  const known = tags.flatMap((tag) => techniques.get(foldText(tag)) ?? [])
  const others = tags.filter((tag) => !techniques.has(foldText(tag)))
  const words = [plainText(text), others.length > 0 ? `Tags: ${others.join(', ')}` : '']
    .filter(Boolean)
    .join('\n\n')
  if (words === '') return { kind: 'unread' as const, why: 'There are no words in it.' }
  return readRecord({
    id: idFromContent(JSON.stringify(['day-one', uuid])),
    type: 'reflection',
    v: 1,
    createdAt,
    editedAt: Number.isNaN(editedAt) ? createdAt : editedAt,
    body: { happenedOn: dayAt(createdAt, timeZone), tried: words, techniques: [...new Set(known)] },
  })
}

/** Day One writes Markdown with a backslash before each sign, and its pictures as images. */
const plainText = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\(dayone-moment:[^)]*\)\s*/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!])/g, '$1')
    .trim()

/** The day where it was written. */
const dayAt = (ms: number, timeZone: string | undefined): string => {
  const inZone = (zone: string | undefined) =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(ms)
  try {
    return inZone(timeZone)
  } catch {
    // A zone that this browser doesn't know: its own has to do.
    return inZone(undefined)
  }
}
