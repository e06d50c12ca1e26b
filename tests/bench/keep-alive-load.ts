import { connect, type Socket } from 'node:net'

/** What a run of load gave: requests answered per second, and how long one of them took, in milliseconds. */
export type Load = { perSecond: number; latencies: number[]; failed: number }

/**
 * Lets so many keep-alive connections send one request after another until the time is up. It writes HTTP/1.1 by hand
 * because a full client would take more of the machine than the server under test.
 */
export const load = async (
  port: number,
  clients: number,
  durationMs: number,
  requestOf: (client: number, turn: number) => { path: string; headers: string; body: string },
  isGood: (status: number, body: string) => boolean,
): Promise<Load> => {
  const latencies: number[] = []
  let failed = 0
  const start = performance.now()
  const until = start + durationMs
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const line = await Line.open(port)
      for (let turn = 0; performance.now() < until; turn++) {
        const { path, headers, body } = requestOf(client, turn)
        const sent = performance.now()
        const answer = await line.ask(
          `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${headers}` +
            `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        )
        latencies.push(performance.now() - sent)
        if (!isGood(answer.status, answer.body)) failed++
      }
      line.close()
    }),
  )
  return { perSecond: (latencies.length * 1000) / (performance.now() - start), latencies, failed }
}

/** One connection that carries one request at a time. */
class Line {
  private readonly socket: Socket
  private received: Buffer = Buffer.alloc(0)
  private answered: ((answer: { status: number; body: string }) => void) | undefined
  private broke: ((error: Error) => void) | undefined

  private constructor(socket: Socket) {
    this.socket = socket
    socket.setNoDelay(true)
    socket.on('data', (piece) => this.take(piece))
    socket.on('close', () => this.broke?.(new Error('the server closed the connection')))
    socket.on('error', (error) => this.broke?.(error))
  }

  static open(port: number): Promise<Line> {
    return new Promise((opened, refused) => {
      const socket = connect(port, '127.0.0.1', () => opened(new Line(socket)))
      socket.once('error', refused)
    })
  }

  ask(request: string): Promise<{ status: number; body: string }> {
    return new Promise((answered, broke) => {
      this.answered = answered
      this.broke = broke
      this.socket.write(request)
    })
  }

  close(): void {
    this.broke = undefined
    this.socket.destroy()
  }

  private take(piece: Buffer): void {
    this.received = this.received.length === 0 ? piece : Buffer.concat([this.received, piece])
    const headEnd = this.received.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const head = this.received.toString('latin1', 0, headEnd)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const chunked = /\r\ntransfer-encoding: chunked/i.test(head)
    const body = this.received.subarray(headEnd + 4)
    if (chunked ? !body.toString('latin1').endsWith('0\r\n\r\n') : body.length < Number(length ?? 0)) return
    this.received = Buffer.alloc(0)
    this.answered?.({ status: Number(head.slice(9, 12)), body: body.toString('utf8') })
  }
}
