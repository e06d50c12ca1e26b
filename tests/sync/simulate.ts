import type { JournalDb } from '@whatworked/extension/data/db'
import { removeRecord } from '@whatworked/extension/data/put-away'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { syncAll } from '@whatworked/extension/sync/sync-all'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { Device } from './device.ts'
import { FaultyNetwork } from './faulty-network.ts'
import { Ledger, wordsIn } from './ledger.ts'
import { type Schedule, type Step, scheduleFrom } from './schedule.ts'
import { serverRows, type World } from './world.ts'

/** What a schedule broke: the invariant's number in front, so that a failing seed says which promise it was. */
export type Broken = `I${1 | 2 | 3 | 4 | 5}: ${string}`

const START = Date.UTC(2026, 10, 23)
const SETTLE_ROUNDS = 8
let runs = 0

/**
 * Runs one schedule with the real client code and tells which invariants it broke: I1 all devices and the server are
 * equal at rest; I2 no words are lost; I3 everything comes to rest; I4 no record goes back in time; I5 an acknowledged
 * save is there, and the marks of unsent changes agree with each other.
 */
export const simulate = async (seed: number, world: World): Promise<Broken[]> => {
  const scene = await Scene.open(scheduleFrom(seed), world)
  try {
    for (const step of scene.schedule.steps) await scene.run(step)
    await scene.settle()
    await scene.judge()
  } finally {
    await scene.close()
  }
  return scene.broken
}

type Note = { of?: string; worked?: string; didnt?: string; why?: string; next?: string }

class Scene {
  readonly schedule: Schedule
  readonly broken: Broken[] = []
  private readonly world: World
  private readonly stream: StreamId
  private readonly devices: Device[]
  private readonly network: FaultyNetwork
  private readonly ledger = new Ledger()
  private readonly posts: (RecordId | undefined)[] = []
  private readonly comments = new Map<string, string>()
  private ticks = 0

  private constructor(schedule: Schedule, world: World, stream: StreamId, devices: Device[]) {
    this.schedule = schedule
    this.world = world
    this.stream = stream
    this.devices = devices
    this.network = new FaultyNetwork(world)
  }

  static async open(schedule: Schedule, world: World): Promise<Scene> {
    const { stream, seats } = await world.openStream(schedule.seed % 4 === 3)
    const run = runs++
    const devices = seats.map((seat, index) => new Device(index, seat, `sim-${run}-${index}`))
    for (const device of devices) await device.connect()
    const scene = new Scene(schedule, world, stream, devices)
    for (const device of devices) await scene.syncCalmly(device)
    return scene
  }

  async close(): Promise<void> {
    for (const device of this.devices) await device.destroy()
  }

  async run(step: Step): Promise<void> {
    await this.network.deliverLate()
    if (step.kind === 'restart-server') await this.world.restart()
    else {
      const device = this.device(step.device)
      if (step.kind === 'sync') await this.sync(device, step)
      else await this.edit(device, device.db, step)
      await this.watch(device)
    }
    if (step.kind === 'sync') await this.takeSnapshot()
  }

  /** Lets everybody sync without faults until nothing moves any more. */
  async settle(): Promise<void> {
    await this.network.deliverLate()
    for (let round = 0; round < SETTLE_ROUNDS; round++) {
      const results = []
      for (const device of this.devices) results.push(await this.syncCalmly(device))
      const unsent = await Promise.all(this.devices.map(({ db }) => this.unsentIn(db)))
      if (round > 0 && results.every((kind) => kind === 'synced') && unsent.every((count) => count === 0))
        return
    }
    this.broken.push('I3: the devices do not come to rest')
  }

  async judge(): Promise<void> {
    const token = this.device(0).seat.token
    const truth = new Map((await serverRows(this.world, this.stream, token)).map((row) => [row.id, row]))
    const shown: string[] = []
    for (const [id, row] of truth) {
      if (!row.removed) shown.push(...wordsIn(row.body))
      for (const device of this.devices) {
        const local = (await device.mirror(this.stream)).get(id)
        const isEqual = local && JSON.stringify(picture(local)) === JSON.stringify(picture(row))
        if (!isEqual) this.broken.push(`I1: device ${device.index} differs in ${id}`)
      }
    }
    for (const device of this.devices) {
      await this.watch(device)
      const more = [...(await device.mirror(this.stream)).keys()].filter((id) => !truth.has(id))
      if (more.length > 0) this.broken.push(`I1: device ${device.index} has more: ${more}`)
      shown.push(...(await device.keptWords()))
    }
    const withPost = [...this.comments].filter(([, post]) => truth.get(post)?.removed).map(([id]) => id)
    const missing = this.ledger.missing(shown, new Set(withPost))
    if (missing.length > 0) this.broken.push(`I2: lost ${missing.join(' ')}`)
  }

  private async edit(
    device: Device,
    db: JournalDb,
    step: Exclude<Step, { kind: 'sync' | 'restart-server' }>,
  ) {
    const post = this.posts[step.record]
    const known = post && (await db.records.get([this.stream, post]))
    const isTheirs = known?.author !== undefined && known.author !== device.seat.member
    const isGone = known === undefined || known.removed === true
    if (step.kind === 'comment') {
      if (!isGone) await this.comment(device, db, known.id)
      return
    }
    if (step.kind === 'remove') {
      if (isGone || isTheirs) return
      const words = wordsIn(known.body)
      const after = await this.dying(device, db, step.crashAt, known.id, () =>
        removeRecord(db, this.stream, known.id, this.now(device)),
      )
      if (after?.removed) this.ledger.replaced(words)
      return
    }
    if (isTheirs || (post !== undefined && known === undefined)) return
    const before = isGone ? {} : (known.body as Note)
    const old = before[step.field]
    const fresh = this.ledger.newText(device.index)
    const text = step.isContinued && old ? `${old} ${fresh}` : fresh
    const id = isGone ? (crypto.randomUUID() as RecordId) : known.id
    const body = { of: 'reflection', ...before, [step.field]: text }
    const seen = isGone ? {} : { before }
    const after = await this.dying(device, db, step.crashAt, id, () =>
      saveRecord(db, { stream: this.stream, id, type: 'post', body, ...seen }, this.now(device)),
    )
    if ((after?.body as Note | undefined)?.[step.field] !== text) return
    this.posts[step.record] = id
    this.ledger.saved(text, id)
    if (old) this.ledger.replaced([old])
  }

  private async comment(device: Device, db: JournalDb, on: RecordId): Promise<void> {
    const text = this.ledger.newText(device.index)
    const change = { stream: this.stream, type: 'comment', body: { on, text } }
    const result = await saveRecord(db, change, this.now(device))
    if (result.kind !== 'saved') return
    this.ledger.saved(text, result.record.id)
    this.comments.set(result.record.id, on)
  }

  /** Does something during which the browser may die, and looks afterwards at what is on the disk. */
  private async dying(
    device: Device,
    db: JournalDb,
    crashAt: number | undefined,
    id: RecordId,
    save: () => Promise<{ kind: string }>,
  ) {
    if (db !== device.db || crashAt === undefined) {
      const { kind } = await save()
      if (kind === 'broken' || kind === 'full') this.broken.push(`I5: a save ended with ${kind}`)
      return db.records.get([this.stream, id])
    }
    device.fuse.light(crashAt % 8)
    const { kind } = await save()
    if (device.fuse.wasBurnt) await device.restart()
    device.fuse.light(undefined)
    const after = await device.db.records.get([this.stream, id])
    if (kind === 'saved' && after === undefined) this.broken.push('I5: an acknowledged save is not there')
    return after
  }

  private async sync(device: Device, step: Extract<Step, { kind: 'sync' }>): Promise<void> {
    device.fuse.light(step.crashAt)
    const elsewhere = (one: Step) => this.runInPassing(one)
    const options = (fuse?: Device['fuse']) => ({
      discover: step.requests.length % 2 === 0,
      fetch: this.network.fetchFor(step.requests, fuse, elsewhere, () => this.watchTime(device)),
      locks: null,
      now: () => this.now(device),
    })
    const rounds = [syncAll(device.db, options(device.fuse))]
    const second = step.pages === 2 ? device.openPage() : undefined
    if (second) rounds.push(syncAll(second, options()))
    const results = await Promise.allSettled(rounds)
    second?.close()
    if (device.fuse.wasBurnt) await device.restart()
    else {
      for (const result of results) {
        if (result.status === 'rejected') this.broken.push(`I5: sync threw ${String(result.reason)}`)
        else if (result.value.kind === 'broken') this.broken.push(`I5: sync broke: ${result.value.reason}`)
      }
    }
    device.fuse.light(undefined)
  }

  /** What happens while a request is on its way, in a page of its own and without dying. */
  private async runInPassing(step: Step): Promise<void> {
    if (step.kind === 'restart-server') return
    const device = this.device(step.device)
    const page = new Device(device.index, device.seat, device.db.name)
    try {
      if (step.kind === 'sync') await this.sync(page, { ...withoutCrash(step), pages: 1 })
      else await this.edit(page, page.db, withoutCrash(step))
    } finally {
      page.close()
    }
  }

  private async syncCalmly(device: Device): Promise<string> {
    const { kind } = await syncAll(device.db, {
      discover: true,
      fetch: this.world.fetch,
      locks: null,
      now: () => this.now(device),
    })
    return kind
  }

  private async watchTime(device: Device): Promise<void> {
    for (const id of await device.wentBack(this.stream)) {
      this.broken.push(`I4: ${id} went back in time on device ${device.index}`)
    }
  }

  private async watch(device: Device): Promise<void> {
    await this.watchTime(device)
    const [bases, dirty, frozen] = await Promise.all([
      device.db.base.where('stream').equals(this.stream).toArray(),
      device.db.dirty.where('stream').equals(this.stream).toArray(),
      device.db.inflight.get(this.stream),
    ])
    const unsent = new Set([...dirty, ...(frozen?.mutations ?? [])].map(({ id }) => id as string))
    for (const { id } of bases) {
      if (!unsent.has(id)) this.broken.push(`I5: a base of ${id} without an unsent change`)
    }
  }

  private async unsentIn(db: JournalDb): Promise<number> {
    const [dirty, frozen] = await Promise.all([
      db.dirty.where('stream').equals(this.stream).count(),
      db.inflight.count(),
    ])
    return dirty + frozen
  }

  private async takeSnapshot(): Promise<void> {
    const rows = await serverRows(this.world, this.stream, this.device(0).seat.token)
    this.network.snapshots.push({ epoch: 1, head: rows.at(-1)?.seq ?? 0, rows })
  }

  private device(index: number): Device {
    const device = this.devices[index]
    if (device === undefined) throw new Error(`no device ${index}`)
    return device
  }

  private now({ index }: Device): Date {
    return new Date(START + (this.schedule.skews[index] ?? 0) + this.ticks++ * 1_000)
  }
}

const withoutCrash = <S extends Step>(step: S): S => {
  const { crashAt: _, ...rest } = step as S & { crashAt?: number }
  return rest as S
}

/** What must be equal everywhere: the place in the stream and the words, whatever the order of fields. */
const picture = ({ seq, removed, body }: { seq?: number; removed?: true | undefined; body: unknown }) => [
  seq,
  removed ?? false,
  Object.entries((body ?? {}) as object)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
]
