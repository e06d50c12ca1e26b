/** What the files are that a teacher chose, and a reader for them. Nothing is written here. */

import type { JournalDb } from '../../data/db.ts'
import { journalNames } from '../../data/journal-names.ts'
import { allSources } from '../../data/portability/export-entries.ts'
import { CantRead, type FilePiece, readJournalFile } from '../../data/portability/import-json.ts'
import { textOf } from '../../data/portability/import-lines.ts'
import { readRecord } from '../../data/portability/import-record.ts'
import { readTable, type Table } from './csv-entry.ts'
import { dayIn } from './dates-in-files.ts'
import { isDayOne, piecesOfDayOne } from './day-one.ts'
import { plainOfMarkdown } from './markdown-entry.ts'
import { PlainReader } from './plain-records.ts'
import { guessMapping, isOwnTable, type Mapping, piecesOfTable } from './table-mapping.ts'
import { filesInZip, shortPath } from './zip-read.ts'

export type Opened = { readonly name: string; readonly what: string } & (
  | { readonly kind: 'ready'; readonly pieces: () => AsyncIterable<FilePiece> }
  /** A table from elsewhere: the teacher says first what its columns are. */
  | {
      readonly kind: 'table'
      readonly table: Table
      readonly pieces: (mapping: Mapping) => AsyncIterable<FilePiece>
    }
)

/** Text files above this are no table and no page of a diary. */
const TEXT_MAX_BYTES = 64 * 1024 * 1024
const TEXT = /\.(md|markdown|txt)$/i

type Named = { readonly path: string; readonly file: Blob }

/** Looks into the files. Throws `CantRead` with what to do about it. */
export const openFiles = async (db: JournalDb, files: readonly File[]): Promise<Opened> => {
  const [first] = files
  if (first === undefined) throw new CantRead('No file was chosen.')
  if (first.size === 0) throw new CantRead('The file is empty.')
  const name = files.length === 1 ? first.name : `${files.length} files`
  if (files.every((file) => TEXT.test(file.name)))
    return markdown(
      db,
      name,
      files.map((file) => ({ path: file.name, file })),
    )
  if (files.length > 1) throw new CantRead('Choose one file, or several Markdown files together.')
  const start = await startOf(first)
  if (start.startsWith('PK')) return zip(db, first)
  if (/^[\uFEFF\s]*[{[]/.test(start)) return json(db, first, start)
  if (/\.(csv|tsv)$/i.test(first.name)) return table(db, first)
  throw new CantRead(
    'This isn’t a file we know. Choose a copy of a journal (JSON), a Markdown folder (zip), a table (CSV), or an export of Day One.',
  )
}

const startOf = async (file: Blob): Promise<string> =>
  new TextDecoder('latin1')
    .decode(await file.slice(0, 4096).arrayBuffer())
    .replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '')

const json = async (db: JournalDb, file: File, start: string): Promise<Opened> => {
  if (start.includes('"whatworked-journal"'))
    return {
      kind: 'ready',
      name: file.name,
      what: 'A copy of a journal',
      pieces: () => readJournalFile(file),
    }
  const value = await parsed(file)
  if (!isDayOne(value))
    throw new CantRead('The file is JSON, but neither a copy of a journal nor an export of Day One.')
  return dayOne(db, file.name, [{ path: file.name, entries: value.entries }])
}

const parsed = async (file: Blob): Promise<unknown> => {
  if (file.size > TEXT_MAX_BYTES) throw new CantRead('The file is too large to be read.')
  try {
    return JSON.parse((await textOf(file)).replace(/^\uFEFF/, ''))
  } catch {
    throw new CantRead('The file is cut short or damaged.')
  }
}

const dayOne = async (
  db: JournalDb,
  name: string,
  journals: readonly { path: string; entries: unknown[] }[],
): Promise<Opened> => {
  const names = await journalNames(db)
  return {
    kind: 'ready',
    name,
    what: 'An export of Day One',
    pieces: async function* () {
      for (const { path, entries } of journals) yield* piecesOfDayOne(entries, names, shortPath(path))
    },
  }
}

const zip = async (db: JournalDb, file: File): Promise<Opened> => {
  const inside: Named[] = []
  for await (const one of filesInZip(
    file,
    (path) => /\.(md|markdown|json)$/i.test(path) && !path.startsWith('__MACOSX'),
  ))
    inside.push(one)
  const texts = inside.filter(({ path }) => TEXT.test(path))
  const others = inside.filter(({ path }) => !TEXT.test(path))
  if (texts.length > 0)
    return markdown(
      db,
      file.name,
      texts,
      others.find(({ path }) => shortPath(path) === 'sources.json'),
    )
  const [only] = others
  if (others.length === 1 && only && (await startOf(only.file)).includes('"whatworked-journal"'))
    return {
      kind: 'ready',
      name: file.name,
      what: 'A copy of a journal',
      pieces: () => readJournalFile(only.file),
    }
  const journals: { path: string; entries: unknown[] }[] = []
  for (const { path, file: one } of others) {
    const value = await parsed(one)
    if (isDayOne(value)) journals.push({ path, entries: value.entries })
  }
  if (journals.length === 0)
    throw new CantRead(
      'There is nothing in the zip file that we know: no Markdown, no copy of a journal, no export of Day One.',
    )
  return dayOne(db, file.name, journals)
}

const markdown = async (
  db: JournalDb,
  name: string,
  texts: readonly Named[],
  sources?: Named,
): Promise<Opened> => {
  const [names, known] = await Promise.all([journalNames(db), allSources(db)])
  return {
    kind: 'ready',
    name,
    what: texts.length === 1 ? 'A Markdown file' : 'Markdown files',
    pieces: async function* () {
      const given = sources ? await worksIn(sources) : []
      yield* given.filter((piece) => piece.kind === 'unread' || !known.has(piece.record.id))
      const ids = given.flatMap((piece) => (piece.kind === 'record' ? [piece.record.id] : []))
      const reader = new PlainReader(names, [...known.keys(), ...ids])
      for (const { path, file } of texts) {
        const plain = plainOfMarkdown(await textOf(file))
        const said = plain.date ?? /\d{4}-\d{2}-\d{2}/.exec(shortPath(path))?.[0] ?? plain.created ?? ''
        yield* reader.read(plain, dayIn(said, 'day-first'), shortPath(path))
      }
    },
  }
}

/** Our `sources.json`: CSL-JSON whose ids are the journal's. */
const worksIn = async ({ path, file }: Named) => {
  const works = await parsed(file)
  if (!Array.isArray(works)) return []
  const at = Date.now()
  return works.map((work: unknown, place) => {
    const { id, ...body } = Object(work) as Record<string, unknown>
    const where = `${shortPath(path)}, work ${place + 1}`
    return { ...readRecord({ id, type: 'source', v: 1, createdAt: at, editedAt: at, body }), where }
  })
}

const table = async (db: JournalDb, file: File): Promise<Opened> => {
  if (file.size > TEXT_MAX_BYTES) throw new CantRead('The table is too large to be read.')
  const read = readTable(await textOf(file))
  const [names, known] = await Promise.all([journalNames(db), allSources(db)])
  const pieces = (mapping: Mapping) => piecesOfTable(read, mapping, new PlainReader(names, known.keys()))
  if (isOwnTable(read))
    return {
      kind: 'ready',
      name: file.name,
      what: 'A table of entries',
      pieces: () => pieces(guessMapping(read)),
    }
  return { kind: 'table', name: file.name, what: 'A table', table: read, pieces }
}
