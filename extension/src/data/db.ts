/** The local database: the one place where the journal and the copies of its owner's spaces are kept. */
import { Dexie, type Table } from 'dexie'
import type {
  BaseRow,
  CounterRow,
  DirtyRow,
  InflightRow,
  LocalRecord,
  MetaRow,
  NameListRow,
  StreamRow,
  TrayRow,
} from './local-record.ts'
import { VERSIONS } from './versions.ts'

export type RecordKey = [stream: string, id: string]

export class JournalDb extends Dexie {
  /** False on the server's own pages, which keep copies of spaces and nothing else (spaces-db.ts). */
  holdsJournal = true
  declare records: Table<LocalRecord, RecordKey>
  declare base: Table<BaseRow, RecordKey>
  declare dirty: Table<DirtyRow, RecordKey>
  declare inflight: Table<InflightRow, string>
  declare streams: Table<StreamRow, string>
  declare counters: Table<CounterRow, string>
  declare tray: Table<TrayRow, number>
  declare meta: Table<MetaRow, string>
  declare nameLists: Table<NameListRow, string>
}

export const DATABASE_NAME = 'whatworked'

/**
 * The database of that name, with every version declared; it opens with its first use.
 * A save is on the disk before it is confirmed (`strict`), because teachers close laptops. Live queries read what is
 * on the disk too: Dexie's cache shows writes that are not there yet, and got lists by `facets` wrong for good.
 */
export const openJournalDb = (name: string = DATABASE_NAME): JournalDb => {
  const db = new JournalDb(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  for (const { version, shape } of VERSIONS) db.version(version).stores(shape)
  return db
}
