/** Finds the browsers that the journeys drive, or brings them and says so. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { run } from './run.ts'

const onPath = (...names: string[]): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
}

const inFolders = (tail: string): string[] =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, tail))

const playwrightChromium = (): string | undefined => {
  try {
    const file = chromium.executablePath()
    return existsSync(file) ? file : undefined
  } catch {
    // Playwright has no browser of its own on this platform.
    return undefined
  }
}

/**
 * A Chromium that loads unpacked extensions from its command line; undefined when there is none.
 * Branded Chrome no longer does (since version 137), so it is not among the places looked in.
 */
export const findChromium = (): string | undefined =>
  process.env['CHROMIUM'] ??
  onPath('chromium', 'chromium-browser') ??
  [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...inFolders('Chromium\\Application\\chrome.exe'),
  ].find((file) => existsSync(file)) ??
  playwrightChromium()

/** A Firefox of version 142 or newer in its usual places; undefined when there is none. */
export const findFirefox = (): string | undefined =>
  process.env['FIREFOX'] ??
  onPath('firefox-esr', 'firefox') ??
  ['/Applications/Firefox.app/Contents/MacOS/firefox', ...inFolders('Mozilla Firefox\\firefox.exe')].find(
    (file) => existsSync(file),
  )

/** Whether a real right click can be made: it needs a screen of its own and something that moves the pointer. */
export const hasXvfb = (): boolean => onPath('Xvfb') !== undefined && onPath('xdotool') !== undefined

const isDebianRoot = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined

const apt = (...packages: string[]): boolean => {
  console.log(`Installing with apt: ${packages.join(', ')}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] }
  spawnSync('apt-get', ['update', '-q'], quiet)
  return (
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quiet).status === 0
  )
}

/** Makes sure there is a Chromium, and on Linux a Firefox and a screen; says what was found or brought, and whether it is enough. */
export const ensureBrowsers = (): boolean => {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(process.platform !== 'linux' || hasXvfb() ? [] : ['xvfb', 'xdotool']),
  ]
  if (missing.length > 0 && isDebianRoot()) apt(...missing)
  if (!findChromium()) {
    console.log('Bringing a Chromium with Playwright.')
    run('playwright-core', ['install', 'chromium'])
  }
  const found = findChromium()
  console.log(`Chromium: ${found ?? 'none: install Chromium, or set CHROMIUM to its program'}`)
  console.log(`Firefox: ${findFirefox() ?? 'none: its journeys are left out; install Firefox 142 or newer'}`)
  if (process.platform === 'linux' && !hasXvfb())
    console.log('Xvfb or xdotool is missing: the right-click journey is left out; install xvfb and xdotool.')
  return found !== undefined
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = ensureBrowsers() ? 0 : 1
