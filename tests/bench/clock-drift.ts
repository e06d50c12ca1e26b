import type { Page } from 'playwright-core'
import { machineNow, secondsApart, watchClocks } from '../support/shown-clock.ts'
import { aTlcGroup } from '../support/tlc.ts'
import { until } from '../support/until.ts'
import type { Figure } from './rows.ts'

/** So far ahead is the second person's computer, which nobody ever set right. */
const WRONG_MS = 37 * 60_000
const SECONDS = 6

/**
 * How far apart two people see the same second of a meeting begin, at the worst: two profiles with the built extension, one
 * on a computer with a wrong time, over loopback; as it is, through a killed server, and after a page was suspended.
 */
export const clockDrift = async (): Promise<Figure[]> => {
  const { group, second, pathOf } = await aTlcGroup(['Amara Hughes', 'Beth Carraway'], 2)
  const [amara, beth] = group.members
  if (amara === undefined || beth === undefined) throw new Error('two people are needed')
  try {
    await watchClocks(amara.person)
    await watchClocks(beth.person, WRONG_MS)
    const pages = await Promise.all([amara.open(pathOf(second)), beth.open(pathOf(second))])
    const at = Date.now()
    await amara.push(
      { type: 'move', body: { session: second, kind: 'arrive', at, who: amara.member } },
      { type: 'move', body: { session: second, kind: 'arrive', at: at + 1, who: beth.member } },
      { type: 'move', body: { session: second, kind: 'start', at: at + 2 } },
    )
    await Promise.all(pages.map((page) => page.getByRole('timer').waitFor()))
    const calm = await worstOf(pages)
    await group.server.kill()
    const without = await worstOf(pages)
    await group.server.start()
    const again = await worstOf(pages)
    await suspend(pages[1])
    const woken = await worstOf(pages)
    const value = Math.max(calm, without, again, woken)
    return [{ name: 'clock-drift', value, unit: 'ms', bar: 'value <= 500' }]
  } finally {
    await group.close()
  }
}

/** Over the next seconds that both pages begin from now on. */
const worstOf = async (pages: readonly [Page, Page]): Promise<number> => {
  const from = await machineNow(pages[0])
  return until('both pages to show the same seconds', async () => {
    const apart = await secondsApart(pages, from)
    return apart.length >= SECONDS && Math.max(...apart)
  })
}

/** As the browser does with a page that nobody looks at. */
const suspend = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await new Promise((done) => setTimeout(done, 4_000))
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await session.detach()
}
