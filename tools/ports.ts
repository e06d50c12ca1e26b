/** Which port the server gets. */
import { createServer } from 'node:net'

const FIRST_PORT = 8790
const PORTS_TRIED = 20

type Choice = { kind: 'free'; port: number; note?: string } | { kind: 'taken'; sentence: string }

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** The port asked for, or the first free one from 8790 up; a port that was asked for and is taken is never swapped silently. */
export const choosePort = async (asked: string | undefined): Promise<Choice> => {
  if (asked !== undefined && asked !== '') {
    const port = Number(asked)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      return {
        kind: 'taken',
        sentence: `PORT has to be a number from 1 to 65535, not ${JSON.stringify(asked)}.`,
      }
    if (await isFree(port)) return { kind: 'free', port }
    return {
      kind: 'taken',
      sentence: `Port ${port} is in use: stop what runs there, or start with another PORT.`,
    }
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    if (!(await isFree(port))) continue
    return port === FIRST_PORT
      ? { kind: 'free', port }
      : { kind: 'free', port, note: `Port ${FIRST_PORT} is in use, so this one is at ${port}.` }
  }
  return {
    kind: 'taken',
    sentence: `Ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are all in use: start with PORT=NUMBER.`,
  }
}
