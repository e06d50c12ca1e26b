import type { StreamId } from '@whatworked/shared/ids'
import type { WireRecord } from '@whatworked/shared/records/envelope'

export const SERVER = 'http://localhost:1'

/** A person's device as it is connected. */
export type SeatInStream = { token: string; member: string }

/** A server with its accounts, reached by `fetch` without any fault. */
export type World = {
  /** A space of its own with three devices in it; the third may be a colleague's. */
  openStream: (isThirdAColleague: boolean) => Promise<{ stream: StreamId; seats: SeatInStream[] }>
  fetch: typeof globalThis.fetch
  /** Stops the server and starts it again on what it had kept. */
  restart: () => Promise<void>
}

/** Everything that the server has in a stream, as this device may read it. */
export const serverRows = async (world: World, stream: StreamId, token: string): Promise<WireRecord[]> => {
  const answer = await world.fetch(`${SERVER}/v1/streams/${stream}/pull?after=0&limit=1000`, {
    headers: { authorization: `Bearer ${token}`, 'ww-protocol': '1' },
  })
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
  const { rows } = (await answer.json()) as { rows: WireRecord[] }
  return rows
}
