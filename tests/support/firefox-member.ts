/** A member of a community at a real Firefox: connected by pairing, as a person does it, with pages and windows of their own. */
import { type Community, type CommunityMember, PASSWORD } from './community.ts'
import type { Firefox } from './firefox.ts'
import { type Hands, handsOn, TAB } from './firefox-hands.ts'
import { until } from './until.ts'

/** A page of the app with the hands for it. */
export type FirefoxPage = Hands & { context: string }

type Tree = { contexts: { context: string; url: string }[] }

/** Opens a page of the app in a new tab, such as `/space/STREAM`. */
export const openInFirefox = async (firefox: Firefox, route: string): Promise<FirefoxPage> => {
  const context = await firefox.open(await firefox.urlOf(`app.html#${route}`))
  return { context, ...handsOn(firefox, context) }
}

/** Waits for a tab or window that a press has opened, by a part of its address. */
export const openedInFirefox = async (firefox: Firefox, part: string): Promise<FirefoxPage> => {
  const context = await until(`a page at ${part}`, async () => {
    const { contexts } = await firefox.bidi.send<Tree>('browsingContext.getTree')
    return contexts.find(({ url }) => url.includes(part))?.context
  })
  return { context, ...handsOn(firefox, context) }
}

/** Connects the extension to the community's server: both codes are compared on the server's page after signing in. */
export const connectFirefox = async (
  firefox: Firefox,
  { server }: Pick<Community, 'server'>,
  { account }: Pick<CommunityMember, 'account'>,
): Promise<void> => {
  const settings = await openInFirefox(firefox, '/settings')
  await settings.write('textbox', 'Address of the server', server.address)
  await settings.click('button', 'Connect')
  await settings.see('compare this code')
  const code = await firefox.evaluate<string>(
    settings.context,
    'document.querySelector(".pairing-code").textContent',
  )
  await settings.click('link', 'Open the page')
  const approval = await openedInFirefox(firefox, `${server.address}/pair`)
  await approval.write('textbox', 'E-mail address', account.email)
  // Firefox gives a password field no role to find it by.
  await approval.press(TAB)
  for (const letter of PASSWORD) await approval.press(letter)
  await approval.click('button', 'Sign in')
  await approval.see(code)
  await approval.click('button', 'Approve')
  await approval.see('Connected')
  await settings.see('Connected')
}
