/** The ways out of the journal, each a file that others can open. */
import { breather } from '../../data/breathe.ts'
import type { JournalDb } from '../../data/db.ts'
import { allSources, type DayRange, entriesByDay } from '../../data/portability/export-entries.ts'
import { exportJson } from '../../data/portability/export-json.ts'
import { CantRead } from '../../data/portability/import-json.ts'
import { localDayOf } from '../../ui/dates.ts'
import { csvHead, csvLines } from './csv-entry.ts'
import { safeName, uniqueNames } from './file-names.ts'
import { markdownOf } from './markdown-entry.ts'
import { plainOf } from './plain-entry.ts'
import { cslOf, risOf } from './source-files.ts'
import { ZIP_MAX_FILES, ZipMaker } from './zip-write.ts'

export type Format = 'json' | 'markdown' | 'csv' | 'ris' | 'csl'
export interface MadeFile {
  readonly name: string
  readonly blob: Blob
  /** How many records, entries or works are in it. */
  readonly count: number
}

/** Makes the file. `range` counts for entries; the lossless copy and the sources are always whole. */
export const makeFile = (db: JournalDb, format: Format, range: DayRange, now: Date): Promise<MadeFile> =>
  MAKERS[format](db, range, now)

type Maker = (db: JournalDb, range: DayRange, now: Date) => Promise<MadeFile>

const json: Maker = async (db, _, now) => {
  const { blob, records } = await exportJson(db, now)
  return { name: `whatworked-${localDayOf(now)}.json`, blob, count: records }
}

const markdown: Maker = async (db, range, now) => {
  const zip = new ZipMaker(now)
  const nameOnce = uniqueNames()
  const breathe = breather()
  let count = 0
  for await (const { entries, names, sources } of entriesByDay(db, range)) {
    for (const entry of entries) {
      if (zip.files >= ZIP_MAX_FILES)
        throw new CantRead('A folder can hold 65,000 entries. Choose a shorter time.')
      const plain = plainOf(entry, names, sources)
      const name = nameOnce(`${entry.day.slice(0, 4)}/${entry.day} ${safeName(plain.title ?? '')}`, '.md')
      zip.add(name, markdownOf(plain))
      count += 1
      await breathe()
    }
  }
  zip.add('sources.json', cslOf(await allSources(db)))
  return { name: `whatworked-${localDayOf(now)}-markdown.zip`, blob: zip.finish(), count }
}

const csv: Maker = async (db, range, now) => {
  const parts = [csvHead()]
  let count = 0
  for await (const { entries, names, sources } of entriesByDay(db, range)) {
    parts.push(csvLines(entries.map((entry) => plainOf(entry, names, sources))))
    count += entries.length
  }
  return {
    name: `whatworked-${localDayOf(now)}.csv`,
    blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }),
    count,
  }
}

const ris: Maker = async (db, _, now) => {
  const sources = await allSources(db)
  const type = 'application/x-research-info-systems'
  return {
    name: `whatworked-sources-${localDayOf(now)}.ris`,
    blob: new Blob([risOf(sources)], { type }),
    count: sources.size,
  }
}

const csl: Maker = async (db, _, now) => {
  const sources = await allSources(db)
  const type = 'application/vnd.citationstyles.csl+json'
  return {
    name: `whatworked-sources-${localDayOf(now)}.json`,
    blob: new Blob([cslOf(sources)], { type }),
    count: sources.size,
  }
}

const MAKERS: Readonly<Record<Format, Maker>> = { json, markdown, csv, ris, csl }
