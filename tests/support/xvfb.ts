/** A screen that nobody looks at, with a pointer and a keyboard that browsers take for real ones. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { until } from './until.ts'

/** One virtual screen. */
export type Screen = {
  /** Its name, as in `:101`; give it to the browser as its display. */
  display: string
  /** Opens the page's own menu over a point of the page and chooses an item: 1 is the last, 2 the one above it. */
  chooseFromMenu: (page: Page, at: { x: number; y: number }, itemFromBottom: number) => Promise<void>
  /** Presses a chord such as `alt+k` wherever the focus is. */
  press: (chord: string) => void
  close: () => void
}

const displayOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      said += String(chunk)
      if (said.includes('\n')) resolve(`:${said.trim()}`)
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xvfb ended before it had a display.')))
  })

/** Starts a screen on the first display that is free. */
export const openScreen = async (): Promise<Screen> => {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const display = await displayOf(server)
  const xdotool = (...args: string[]): void => {
    const done = spawnSync('xdotool', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${done.stderr}`)
  }
  /** A menu is a window of its own, so one more visible window means that it is open. */
  const windows = (): number => {
    const found = spawnSync('xdotool', ['search', '--onlyvisible', '--name', '.*'], {
      env: { ...process.env, DISPLAY: display },
      encoding: 'utf8',
    })
    return found.stdout.split('\n').filter(Boolean).length
  }
  return {
    display,
    press: (chord) => xdotool('key', chord),
    chooseFromMenu: async (page, at, itemFromBottom) => {
      // The page knows where its window stands, and how much of it is not page.
      const offset = await page.evaluate(() => ({
        x: window.screenX + (window.outerWidth - window.innerWidth) / 2,
        y: window.screenY + window.outerHeight - window.innerHeight,
      }))
      xdotool('mousemove', '--sync', String(Math.round(offset.x + at.x)), String(Math.round(offset.y + at.y)))
      const before = windows()
      xdotool('click', '3')
      await until('the menu to open', () => windows() > before)
      xdotool('key', '--delay', '60', ...Array<string>(itemFromBottom).fill('Up'), 'Return')
    },
    close: () => server.kill(),
  }
}
