import { saveConnection } from '@whatworked/extension/data/connection'
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { JOURNAL, type StreamId } from '@whatworked/shared/ids'
import { crashable, Fuse } from './crashing-db.ts'
import { wordsIn } from './ledger.ts'
import { SERVER, type SeatInStream } from './world.ts'

/** One browser with the extension: its database outlives every page, and every page may die. */
export class Device {
  readonly index: number
  readonly seat: SeatInStream
  readonly fuse = new Fuse()
  db: JournalDb
  /** Sees what is on the disk, and never dies. */
  private readonly eye: JournalDb
  private readonly name: string
  private readonly seqs = new Map<string, number>()

  constructor(index: number, seat: SeatInStream, name: string) {
    this.index = index
    this.seat = seat
    this.name = name
    this.db = this.openPage()
    this.eye = openJournalDb(name)
  }

  async connect(): Promise<void> {
    await saveConnection(this.db, {
      server: SERVER,
      token: this.seat.token,
      device: { id: `device-${this.index}`, name: 'A laptop' },
      account: { id: '018f0000-0000-7000-8000-000000000001', name: 'A', email: 'a@school.example' },
    })
  }

  /** Another page of the same browser. */
  openPage(): JournalDb {
    const db = openJournalDb(this.name)
    crashable(db, this.fuse)
    return db
  }

  /** The page is gone with everything it had in memory; the next one finds what was on the disk. */
  async restart(): Promise<void> {
    this.fuse.light(undefined)
    this.db.close()
    this.db = this.openPage()
    await this.db.open()
  }

  close(): void {
    this.db.close()
    this.eye.close()
  }

  async destroy(): Promise<void> {
    this.close()
    await this.db.delete()
  }

  /** All words that are kept beside the space: revisions in the journal, and the tray. */
  async keptWords(): Promise<string[]> {
    const [journal, tray] = await Promise.all([
      this.db.records.where('[stream+id]').between([JOURNAL, ''], [JOURNAL, '\uffff']).toArray(),
      this.eye.tray.toArray(),
    ])
    return [
      ...journal.flatMap(({ body }) => wordsIn(body)),
      ...tray.flatMap(({ record }) => wordsIn(record.body)),
    ]
  }

  /** The records of the stream, by id. */
  async mirror(stream: StreamId): Promise<Map<string, { seq?: number; removed?: true; body: unknown }>> {
    const rows = await this.eye.records
      .where('[stream+id]')
      .between([stream, ''], [stream, '\uffff'])
      .toArray()
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** Records whose seq is lower than it was the last time this was asked. */
  async wentBack(stream: StreamId): Promise<string[]> {
    const back: string[] = []
    for (const [id, { seq = 0 }] of await this.mirror(stream)) {
      if (seq < (this.seqs.get(id) ?? 0)) back.push(id)
      this.seqs.set(id, seq)
    }
    return back
  }
}
