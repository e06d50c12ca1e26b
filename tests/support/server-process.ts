/** A real server process on a folder and a port of its own, which can be killed in the middle of things and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { until } from './until.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** One server; its address and its data stay the same when it is started again. */
export type ServerProcess = {
  /** `http://localhost:PORT`. */
  address: string
  /** Where its data is. */
  folder: string
  /** The one-time link that it printed while it had no account. */
  ownerLink: () => Promise<string>
  /** Everything that it has said so far. */
  output: () => string
  /** Ends it at once, as a power cut would: SIGKILL, no goodbye. */
  kill: () => Promise<void>
  /** Starts it again on the same data. */
  start: () => Promise<void>
  /** Asks it to end, checks that it ends well, and throws its data away. */
  close: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts a server and waits until it answers. */
export const aServer = async (): Promise<ServerProcess> => {
  const data = mkdtempSync(join(tmpdir(), 'whatworked-server-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  let child: ChildProcess | undefined
  let ended: Promise<number | null> = Promise.resolve(null)
  let said = ''

  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, [join(ROOT, 'server', 'src', 'main.ts')], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: data,
        WEB_DIR: join(ROOT, 'extension', '.output', 'web'),
        PUBLIC_URL: address,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += String(chunk)
      })
    ended = new Promise((resolve) => started.once('exit', resolve))
    child = started
    await until('the server to answer', async () => {
      if (started.exitCode !== null) throw new Error(`The server ended: ${said}`)
      return (await fetch(`${address}/health`)).ok
    })
  }

  await start()
  return {
    address,
    folder: data,
    start,
    output: () => said,
    ownerLink: () => until('the server to print its link', () => /https?:\/\/\S+\/setup#\S+/.exec(said)?.[0]),
    kill: async () => {
      child?.kill('SIGKILL')
      await ended
    },
    close: async () => {
      child?.kill('SIGTERM')
      const code = await ended
      rmSync(data, { recursive: true, force: true })
      if (code !== 0 && child?.signalCode !== 'SIGKILL')
        throw new Error(`The server ended with ${code}: ${said}`)
    },
  }
}
