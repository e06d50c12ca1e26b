import type { WireRecord } from '@whatworked/shared/records/envelope'
import type { Fuse } from './crashing-db.ts'
import type { Request, Step } from './schedule.ts'
import type { World } from './world.ts'

/** What a lagging replica still has: the whole stream as it was at one moment. */
export type Snapshot = { epoch: number; head: number; rows: WireRecord[] }

/** The wires between one schedule's devices and the server. */
export class FaultyNetwork {
  private readonly world: World
  private readonly late: (() => Promise<unknown>)[] = []
  readonly snapshots: Snapshot[] = []

  constructor(world: World) {
    this.world = world
  }

  /**
   * A fetch whose requests fail as the schedule says; `runStep` does what happens elsewhere meanwhile, and `look` is
   * called before each request.
   */
  fetchFor(
    requests: Request[],
    fuse: Fuse | undefined,
    runStep: (step: Step) => Promise<void>,
    look: () => Promise<void>,
  ): typeof fetch {
    const waiting = [...requests]
    return async (input, init) => {
      await look()
      fuse?.tick()
      const { fault, meanwhile } = waiting.shift() ?? { fault: 'none' }
      const send = () => this.world.fetch(input, init)
      const isBefore = waiting.length % 2 === 0
      if (meanwhile && isBefore) await runStep(meanwhile)
      const answer = await this.fail(fault, String(input), send)
      if (meanwhile && !isBefore) await runStep(meanwhile)
      fuse?.tick()
      return answer
    }
  }

  /** Delivers what was held back, in the order in which it was sent. */
  async deliverLate(): Promise<void> {
    for (const send of this.late.splice(0)) await send().catch(() => undefined)
  }

  private async fail(fault: Request['fault'], url: string, send: () => Promise<Response>): Promise<Response> {
    switch (fault) {
      case 'none':
        return send()
      case 'drop-request':
        throw new TypeError('network')
      case 'drop-response':
        await send()
        throw new TypeError('network')
      case 'duplicate':
        await send()
        return send()
      case 'truncate':
        return truncated(await send())
      case 'portal':
        return new Response('<html>Welcome to the school’s Wi-Fi</html>', {
          headers: { 'content-type': 'text/html' },
        })
      case 'busy':
        return new Response('busy', { status: 503, headers: { 'retry-after': '1' } })
      case 'late':
        this.late.push(send)
        throw new TypeError('network')
      case 'stale':
        return this.fromReplica(url) ?? send()
    }
  }

  private fromReplica(url: string): Response | undefined {
    const { pathname, searchParams } = new URL(url)
    const snapshot = this.snapshots.at(-1)
    if (!pathname.endsWith('/pull') || snapshot === undefined) return undefined
    const after = Number(searchParams.get('after'))
    const { epoch, head } = snapshot
    if (searchParams.get('epoch') !== String(epoch)) return undefined
    const rows = snapshot.rows.filter(({ seq }) => seq > after)
    return Response.json({ epoch, head, cursor: Math.max(after, head), more: false, now: 0, rows })
  }
}

const truncated = async (answer: Response): Promise<Response> => {
  const text = await answer.text()
  return new Response(text.slice(0, Math.floor(text.length / 2)), {
    status: answer.status,
    headers: answer.headers,
  })
}
