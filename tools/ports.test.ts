import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { choosePort } from './ports.ts'

const open: ReturnType<typeof createServer>[] = []

const takePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    open.push(server)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

test('a port that was asked for and is taken is said to be in use, never swapped', async () => {
  const port = await takePort()
  expect(await choosePort(String(port))).toEqual({
    kind: 'taken',
    sentence: `Port ${port} is in use: stop what runs there, or start with another PORT.`,
  })
})

test('without a wish some free port is chosen', async () => {
  expect(await choosePort(undefined)).toMatchObject({ kind: 'free' })
})

test('a port that is no port is refused in one sentence', async () => {
  expect(await choosePort('eight')).toEqual({
    kind: 'taken',
    sentence: 'PORT has to be a number from 1 to 65535, not "eight".',
  })
})
