import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type StockedFolder, stockedFolder } from '../sync/stocked-folder.ts'
import { writerOf } from './corpus.ts'

const SERVER_MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const PUSH_AT_ONCE = 100

/** A stocked folder and what is in it. */
export type Stock = StockedFolder & { folder: string }

/** Fills a server's folder with one space of so many records, pushed in the ordinary way, and so many devices. */
export const stock = async (devices: number, records: number): Promise<Stock> => {
  const folder = mkdtempSync(join(tmpdir(), 'ww-bench-'))
  const writer = writerOf(1)
  const stocked = await stockedFolder(folder, devices, async (ask, stream) => {
    for (let first = 1; first <= records; first += PUSH_AT_ONCE) {
      const count = Math.min(PUSH_AT_ONCE, records - first + 1)
      const mutations = Array.from({ length: count }, (_, at) => ({ n: first + at, ...writer.post() }))
      await ask(`/v1/streams/${stream}/push`, { mutations })
    }
  })
  return { folder, ...stocked }
}

/** A process that printed the port it listens on. */
export type Listening = { port: number; stop: () => Promise<void> }

/** Starts a TypeScript file that prints a line with its port at the end, and waits for that line. */
export const listen = (
  file: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += String(piece)
      const port = /(?:localhost:|listening )(\d+)/.exec(said)?.[1]
      if (port) resolve({ port: Number(port), stop: () => stopped(child) })
    })
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)))
  })

/** Starts the server itself on a stocked folder; its log goes nowhere. */
export const serveStock = (folder: string): Promise<Listening> =>
  listen(SERVER_MAIN, [], { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder })

/** Throws a stocked folder away. */
export const discard = ({ folder }: Stock): void => rmSync(folder, { recursive: true, force: true })

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.removeAllListeners('exit')
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
