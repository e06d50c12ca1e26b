/** Runs the programs of this repository from its root. */
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The environment in which the installed packages' own programs come first on PATH. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
})

/** Runs a program with its output shown, and says whether it ended well. */
export const run = (program: string, args: readonly string[]): boolean => {
  // Windows starts .cmd files only through its shell; the arguments are all our own, so nothing needs quoting.
  const done = spawnSync(program, args, {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.error) console.error(`${program} could not be started: ${done.error.message}`)
  return done.status === 0
}
