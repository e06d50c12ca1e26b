/** What people do on the way to sharing, in the words that stand on the screens. */
import type { Page } from 'playwright-core'
import type { Person } from './chromium.ts'
import type { ServerProcess } from './server-process.ts'

/** A person as the server will know them. */
export type Account = { name: string; email: string; password: string }

const fillAccount = async (page: Page, account: Account, button: string): Promise<void> => {
  await page.getByLabel('Your name').fill(account.name)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: button }).click()
}

/** Makes the first account with the link that the server printed; the browser is signed in to its pages afterwards. */
export const setUpServer = async (person: Person, server: ServerProcess, account: Account): Promise<void> => {
  const page = await person.context.newPage()
  await page.goto(await server.ownerLink())
  await fillAccount(page, account, 'Set up')
  await page.getByRole('heading', { name: 'This server is yours' }).waitFor()
  await page.close()
}

/** Opens an invitation and makes an account with it. */
export const joinWithLink = async (person: Person, link: string, account: Account): Promise<void> => {
  const page = await person.context.newPage()
  await page.goto(link)
  await fillAccount(page, account, 'Make an account and join')
  await page.getByRole('heading', { name: /^You are in / }).waitFor()
  await page.close()
}

/** Connects the extension by pairing: the code is compared on both sides and approved on the server's page. */
export const connectExtension = async (person: Person, server: ServerProcess): Promise<void> => {
  const settings = await person.openExtensionPage('app.html#/settings')
  await settings.getByLabel('Address of the server').fill(server.address)
  await settings.getByRole('button', { name: 'Connect' }).click()
  const code = (await settings.locator('.pairing-code').textContent()) ?? ''
  const [approval] = await Promise.all([
    person.context.waitForEvent('page'),
    settings.getByRole('link', { name: 'Open the page' }).click(),
  ])
  await approval.getByText(code, { exact: true }).waitFor()
  await approval.getByRole('button', { name: 'Approve' }).click()
  await approval.getByRole('heading', { name: 'Connected' }).waitFor()
  await approval.close()
  await settings.getByText('Connected', { exact: true }).waitFor()
  await settings.close()
}

/** Makes a space and gives back its stream and an invitation link for one colleague. */
export const makeSpace = async (
  person: Person,
  space: { name: string; purpose: string },
): Promise<{ stream: string; link: string }> => {
  const page = await person.openExtensionPage('app.html#/new-space')
  const goOn = (name: string | RegExp = 'Go on') => page.getByRole('button', { name, exact: true }).click()
  await page.getByLabel('What are you trying to achieve?').fill(space.purpose)
  await page.getByLabel('Who knows what already?').fill('Two of us have tried it.')
  await page.getByLabel('In a line, from what you read or saw').fill('Pupils are rarely asked to commit.')
  await page.getByLabel('Minutes each time').fill('60')
  await goOn()
  await page.getByRole('button', { name: /^Go on with / }).click()
  await page.getByLabel('What is it called?').fill(space.name)
  await goOn()
  await goOn('Make the space')
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = (await page.locator('.link-shown code').textContent()) ?? ''
  const stream = /#\/space\/([^/]+)\/members/.exec(page.url())?.[1]
  if (!stream) throw new Error(`Not on a space's page: ${page.url()}`)
  await page.close()
  return { stream, link }
}

/** Shares the entry whose page is open, after the preview. */
export const shareOpenEntry = async (page: Page, space: string): Promise<void> => {
  await page.getByRole('radio', { name: space }).check()
  await page.getByRole('button', { name: 'Look it over and share' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Share/ })
    .click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
