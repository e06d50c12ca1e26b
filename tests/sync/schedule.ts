import { type Random, randomFrom } from './random.ts'

export const FIELDS = ['worked', 'didnt', 'why', 'next'] as const
export type Field = (typeof FIELDS)[number]

/** What goes wrong with one request. `late`: the server gets it after the client gave up. `stale`: a lagging replica answers. */
export type Fault =
  | 'none'
  | 'drop-request'
  | 'drop-response'
  | 'duplicate'
  | 'truncate'
  | 'portal'
  | 'busy'
  | 'late'
  | 'stale'

/** One thing that happens. `crashAt`: the browser dies at the so-manieth await of it. */
export type Step =
  | { kind: 'write'; device: number; record: number; field: Field; isContinued: boolean; crashAt?: number }
  | { kind: 'remove'; device: number; record: number; crashAt?: number }
  | { kind: 'comment'; device: number; record: number; crashAt?: number }
  | { kind: 'sync'; device: number; requests: Request[]; pages: 1 | 2; crashAt?: number }
  | { kind: 'restart-server' }

/** One request of a sync: its fault, and what happens elsewhere while it is on its way. */
export type Request = { fault: Fault; meanwhile?: Step }

export type Schedule = { seed: number; skews: number[]; steps: Step[] }

export const DEVICES = 3
export const RECORDS = 3
const STEPS = 28
const DAY_MS = 86_400_000

const FAULTS: readonly Fault[] = [
  ...Array<Fault>(10).fill('none'),
  'drop-request',
  'drop-response',
  'drop-response',
  'duplicate',
  'truncate',
  'portal',
  'busy',
  'late',
  'stale',
  'stale',
  'stale',
]

/** The schedule of a seed: what three devices do, what fails, and when they die. Pure. */
export const scheduleFrom = (seed: number): Schedule => {
  const random = randomFrom(seed)
  const skews = [0, random.pick([3 * DAY_MS, 0]), random.pick([-40 * DAY_MS, 5_000])]
  const steps = Array.from({ length: STEPS }, () => stepFrom(random, 0))
  return { seed, skews, steps }
}

/** `near`: the device whose sync this happens during, which is as likely as all others together. */
const stepFrom = (random: Random, depth: number, near?: number): Step => {
  const device = near !== undefined && random.percent(50) ? near : random.below(DEVICES)
  const record = random.below(RECORDS)
  const crash = random.percent(10) ? { crashAt: random.below(40) } : {}
  const chance = random.below(100)
  if (chance < 42) {
    const field = random.percent(60) ? 'why' : random.pick(FIELDS)
    return { kind: 'write', device, record, field, isContinued: random.percent(20), ...crash }
  }
  if (chance < 46) return { kind: 'remove', device, record, ...crash }
  if (chance < 51) return { kind: 'comment', device, record, ...crash }
  if (chance < 53 && depth === 0) return { kind: 'restart-server' }
  const requests = Array.from({ length: 6 }, (): Request => {
    const fault = random.pick(FAULTS)
    return depth < 2 && random.percent(25)
      ? { fault, meanwhile: stepFrom(random, depth + 1, device) }
      : { fault }
  })
  const death = random.percent(35) ? { crashAt: random.below(45) } : {}
  return { kind: 'sync', device, requests, pages: random.percent(15) ? 2 : 1, ...death }
}
