/** A teacher at an article, with the popup a click away and the journal open to look into. */
import type { Page } from 'playwright-core'
import { serveArticle } from './article-server.ts'
import { aPerson, type Person } from './chromium.ts'
import { readStore, selectWords } from './inside-page.ts'
import type { Popup } from './popup.ts'
import { until } from './until.ts'

type Kept = { type: string; body: Record<string, unknown> }

export type Desk = {
  person: Person
  article: { url: string }
  /** The article's tab. */
  page: Page
  journal: Page
  /** Selects a part of the passage, by its first and last character. */
  select: (from: number, to: number) => Promise<void>
  /** Opens the popup over the article, and waits until it is alive. */
  open: () => Promise<Popup>
  /** The journal's records of one type. */
  kept: (type: string) => Promise<Kept[]>
  /** The drafts on the disk. */
  drafts: () => Promise<unknown[]>
  close: () => Promise<void>
}

/** Sets a desk up; everything on it is new. */
export const aDesk = async (): Promise<Desk> => {
  const person = await aPerson()
  const article = await serveArticle()
  const journal = await person.openExtensionPage('app.html')
  const page = await person.context.newPage()
  return {
    person,
    article,
    page,
    journal,
    select: (from, to) => selectWords(page, from, to),
    open: async () => {
      const popup = await person.clickToolbar(page)
      await until('the popup to be alive', () =>
        popup.evaluate<boolean>('"alive" in document.documentElement.dataset'),
      )
      return popup
    },
    kept: async (type) =>
      (await readStore<Kept>(journal, 'whatworked', 'records')).filter((one) => one.type === type),
    drafts: () => readStore(journal, 'whatworked-drafts', 'drafts'),
    close: async () => {
      await person.close()
      await article.close()
    },
  }
}

/** Presses the button or summary that carries the words. */
export const press = (popup: Popup, words: string): Promise<unknown> =>
  popup.evaluate(
    `[...document.querySelectorAll('button, summary')].find((one) => one.textContent.includes(${JSON.stringify(words)})).click()`,
  )
