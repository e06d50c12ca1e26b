/**
 * The one door to every command: `node tools/go.mjs TASK` brings the pinned Node and pnpm, installs the workspace exactly as
 * locked, and runs the root script `:TASK` with them. Plain JavaScript without dependencies, because it runs before any is there.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'
import { findToolchain, installToolchain, Missing } from './toolchain.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STAMPS = join(ROOT, 'node_modules', '.whatworked')
const OLDEST_NODE = 18

/** Everything that decides which packages are installed. */
const LOCKED = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['.', 'shared', 'extension', 'server'].map((folder) => `${folder}/package.json`),
]

/** npm hands its own settings to whatever it starts; only those that say how to reach a registry may travel on to pnpm. */
const KEPT_NPM_SETTINGS = new Set([
  'npm_config_registry',
  'npm_config_proxy',
  'npm_config_https_proxy',
  'npm_config_noproxy',
  'npm_config_cafile',
])

const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_/i.test(name) || KEPT_NPM_SETTINGS.has(name.toLowerCase()),
    ),
  )

const fingerprint = (...files) => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

/** Does the work once for each state of its lock files: a warm start reads two stamps and installs nothing. */
const once = (name, mark, isThere, work) => {
  const stamp = join(STAMPS, name)
  if (isThere() && existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return
  work()
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, mark)
}

const installWorkspace = (pnpm, env) => {
  const done = spawnSync(pnpm, ['install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: ROOT,
    env: { ...env, CI: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (done.status !== 0)
    throw new Missing(
      'The packages could not be installed: see the line above, check the network, and run it again.',
    )
}

const prepare = () => {
  const env = cleanEnvironment()
  const lock = join(ROOT, 'node_modules', '.whatworked', 'lock')
  return withLock(lock, () => {
    once(
      'toolchain',
      fingerprint('tools/package-lock.json'),
      () => findToolchain() !== undefined,
      () => installToolchain(env),
    )
    const tools = findToolchain()
    if (tools === undefined)
      throw new Missing('Node 24.7 or newer and pnpm are missing: install them and run it again.')
    env.PATH = [tools.nodeFolder, tools.pnpmFolder, process.env.PATH ?? ''].join(delimiter)
    once(
      'workspace',
      fingerprint(...LOCKED),
      () => existsSync(join(ROOT, 'node_modules', '.modules.yaml')),
      () => installWorkspace(tools.pnpm, env),
    )
    return { env, pnpm: tools.pnpm }
  })
}

const run = ({ env, pnpm }, task, args) => {
  const child = spawn(pnpm, ['--silent', 'run', `:${task}`, ...args], { cwd: ROOT, env, stdio: 'inherit' })
  // Ctrl+C reaches the child by itself; waiting here lets it finish its own goodbye. A plain kill has to be passed on.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

const [task, ...args] = process.argv.slice(2)
try {
  if (task === undefined)
    throw new Missing('Say what to run: start, test, build, serve, bench, screenshots or in.')
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE)
    throw new Missing(`This needs Node ${OLDEST_NODE} or newer to begin with; this is ${process.version}.`)
  run(await prepare(), task, args)
} catch (failure) {
  if (!(failure instanceof Missing)) throw failure
  console.error(failure.message)
  process.exit(1)
}
