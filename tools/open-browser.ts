/** Opens a Chromium with the extension loaded and a profile of its own, where there is a screen to show it on. */
import { type ChildProcess, spawn } from 'node:child_process'

type Wanted = { program: string | undefined; extension: string; profile: string; address: string }

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/** The browser's process, or undefined with a sentence on the console when none was opened. */
export const openBrowser = ({ program, extension, profile, address }: Wanted): ChildProcess | undefined => {
  if (process.env['BROWSER'] === 'none') return undefined
  if (!hasScreen() || program === undefined) {
    console.log(
      hasScreen()
        ? 'No Chromium was found, so none was opened: load the extension as said above.'
        : 'There is no display here, so no browser was opened.',
    )
    return undefined
  }
  const child = spawn(
    program,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      // Chromium's own sandbox refuses to run for root, which is how containers work.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      address,
    ],
    { stdio: 'ignore' },
  )
  child.on('error', () => console.log('The browser could not be opened: load the extension as said above.'))
  console.log(
    'Opened Chromium with the extension loaded: its button is behind the puzzle piece in the toolbar.',
  )
  return child
}
