/**
 * `npm start`: builds the extension and the web pages, runs the server on a file in `.data/`, says how to get in, and where
 * there is a screen and a Chromium opens it with the extension loaded. Ctrl+C stops everything; the next start finds the data.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findChromium } from './browsers.ts'
import { openBrowser } from './open-browser.ts'
import { choosePort } from './ports.ts'
import { environment, root } from './run.ts'

const DATA = join(root, '.data')
const CHROME_BUILD = join(root, 'extension', '.output', 'chrome-mv3')
const FIREFOX_BUILD = join(root, 'extension', '.output', 'firefox-mv3')
const WEB_BUILD = join(root, 'extension', '.output', 'web')
const HEALTH_PATIENCE_MS = 30_000

/** Runs one build script of the extension; its output is shown only when it fails. */
const build = (script: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('pnpm', ['--filter', '@whatworked/extension', 'run', script], {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', (failure) => said.push(Buffer.from(failure.message)))
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })

type Server = {
  child: ChildProcess
  /** Resolves when it has said where it is, with the first owner's link if there is one. */
  greeting: Promise<string | undefined>
}

/** Starts the server. Its own greeting is left out, because the welcome below says the same and more. */
const startServer = (port: number, address: string): Server => {
  mkdirSync(join(DATA, 'server'), { recursive: true })
  const child = spawn(process.execPath, [join(root, 'server', 'src', 'main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: process.env['HOST'] ?? '127.0.0.1',
      DATA_DIR: process.env['DATA_DIR'] ?? join(DATA, 'server'),
      WEB_DIR: process.env['WEB_DIR'] ?? WEB_BUILD,
      PUBLIC_URL: process.env['PUBLIC_URL'] ?? address,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const greeting = new Promise<string | undefined>((resolve) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('WhatWorked is at'))
        // The link is its very next line.
        setTimeout(() => resolve(/https?:\/\/\S+\/setup#\S+/.exec(said)?.[0]), 100)
    })
    child.once('exit', () => resolve(undefined))
  })
  return { child, greeting }
}

/** Whether the server answered /health before it ended or patience ran out. */
const answers = async (address: string, child: ChildProcess): Promise<boolean> => {
  for (const until = Date.now() + HEALTH_PATIENCE_MS; Date.now() < until; await wait(100)) {
    if (child.exitCode !== null) return false
    // Not listening yet looks like a network failure: ask again.
    const answer = await fetch(`${address}/health`).catch(() => undefined)
    if (answer?.ok) return true
  }
  return false
}

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const welcome = (address: string, ownerLink: string | undefined): string =>
  [
    '',
    `WhatWorked is running at ${address}`,
    ...(ownerLink ? [`Set it up with this link, which works once: ${ownerLink}`] : []),
    '',
    'Load the extension:',
    `  Chrome   chrome://extensions, switch on Developer mode, Load unpacked, choose ${CHROME_BUILD}`,
    `  Edge     edge://extensions, switch on Developer mode, Load unpacked, choose ${CHROME_BUILD}`,
    `  Firefox  about:debugging#/runtime/this-firefox, Load Temporary Add-on, choose ${join(FIREFOX_BUILD, 'manifest.json')}`,
    '',
    'Ctrl+C stops it. What you write stays: the server keeps its data in .data/, the journal is in your browser.',
    '',
  ].join('\n')

const main = async (): Promise<void> => {
  const chosen = await choosePort(process.env['PORT'])
  if (chosen.kind === 'taken') return fail(chosen.sentence)
  const address = `http://localhost:${chosen.port}`
  console.log('Building the extension and the web pages.')
  const built = await Promise.all(['build:chrome', 'build:firefox', 'build:web'].map(build))
  if (built.includes(false)) return fail('The build failed: the lines above say where.')

  const server = startServer(chosen.port, address)
  let stopping = false
  let browser: ChildProcess | undefined
  const stop = (): void => {
    if (stopping) return
    stopping = true
    browser?.kill()
    server.child.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  server.child.on('exit', (code) => {
    browser?.kill()
    process.exit(stopping ? 0 : (code ?? 1))
  })

  if (!(await answers(address, server.child))) {
    stop()
    return fail('The server did not start: the lines above say why.')
  }
  if (chosen.note) console.log(chosen.note)
  const ownerLink = await server.greeting
  console.log(welcome(address, ownerLink))
  browser = openBrowser({
    program: findChromium(),
    extension: CHROME_BUILD,
    profile: join(DATA, 'browser'),
    address: ownerLink ?? address,
  })
}

await main()
