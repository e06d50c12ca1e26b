import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A wire that counts every byte in both directions, headers included. */
export type CountingProxy = {
  port: number /** Bytes since the last call. */
  take: () => number
  close: () => void
}

/** Passes connections on to a local port. */
export const countingProxy = (to: number): Promise<CountingProxy> =>
  new Promise((ready) => {
    let bytes = 0
    const sockets = new Set<Socket>()
    const count = (piece: Buffer): void => {
      bytes += piece.length
    }
    const server = createServer((near) => {
      const far = connect(to, '127.0.0.1')
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('data', count).on('error', () => undefined)
      }
      near.pipe(far).pipe(near)
    })
    server.listen(0, '127.0.0.1', () =>
      ready({
        port: (server.address() as AddressInfo).port,
        take: () => {
          const taken = bytes
          bytes = 0
          return taken
        },
        close: () => {
          server.close()
          for (const socket of sockets) socket.destroy()
        },
      }),
    )
  })
