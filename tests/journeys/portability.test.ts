/** Everything comes out and goes in: each file opened and read, a dry run, an undo, and a journal that was lost. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflowsAt320, violations } from '../support/axe.ts'
import type { Person } from '../support/chromium.ts'
import { readStore } from '../support/inside-page.ts'
import { eachInItsOwnBrowser } from '../support/own-browser.ts'
import { until } from '../support/until.ts'

let person: Person
let page: Page

eachInItsOwnBrowser((own) => {
  ;({ person, page } = own)
})

type Row = { id: string; type: string; body: { worked?: string; tried?: string } }
const records = (of: Page) => readStore<Row>(of, 'whatworked', 'records')
const entries = async (of: Page) => (await records(of)).filter(({ type }) => type === 'reflection')

const write = async (words: string) => {
  await page.goto(person.urlOf('app.html#/write'))
  await page.getByLabel('What worked?').fill(words)
  await page.keyboard.press('Control+Enter')
  await page.locator('.entry-page').waitFor()
}

/** Presses a button and gives back the file that the browser saved. */
const saved = async (from: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download] = await Promise.all([
    from.waitForEvent('download'),
    from.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
}

const chooseFile = async (of: Page, name: string, content: string | Uint8Array) => {
  await of.goto(person.urlOf('app.html#/bring-in'))
  await of.getByLabel('Choose a file, or drop it here').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  })
}

const bringIn = async (of: Page) => {
  await of.getByRole('heading', { name: 'What is in it' }).waitFor()
  await of.getByRole('button', { name: 'Bring it in' }).click()
  await of.getByRole('button', { name: 'Bring in something else' }).waitFor()
}

/** The browser's storage comes up empty: the page's own connection gives way, as Dexie's do. */
const forgetJournal = (of: Page) =>
  of.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('whatworked')
        gone.onsuccess = () => resolve()
        gone.onerror = () => reject(gone.error)
      }),
  )

test('a journal goes out as JSON, is lost, is missed, and comes back to the byte', async () => {
  await write('They argued about heat. 👩🏽‍🏫')
  await write('שלום, and silence after the second question.')
  await page.goto(person.urlOf('app.html#/take-with-you'))
  await page.getByText('No copy yet.').waitFor()
  expect(await violations(page, 'take it with you')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])
  const first = await saved(page, 'JSON, to bring in again')
  expect(first.name).toMatch(/^whatworked-\d{4}-\d\d-\d\d\.json$/)
  await page.getByText('Last saved copy: today, in your downloads.').waitFor()
  const before = strFromU8(first.bytes)
  expect(JSON.parse(before).records).toHaveLength((await records(page)).length)

  await forgetJournal(page)
  await page.goto(person.urlOf('app.html#/'))
  await page.reload()
  await page.getByRole('heading', { name: 'Your journal was here, and isn’t now' }).waitFor()
  await page.getByText('2 entries on').waitFor()
  expect(await violations(page, 'a lost journal')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])
  await page.getByRole('link', { name: 'Bring a copy back' }).click()
  await page.getByRole('heading', { name: 'Bring something in' }).waitFor()
  await page.getByLabel('Choose a file, or drop it here').setInputFiles({
    name: first.name,
    mimeType: 'application/json',
    buffer: Buffer.from(first.bytes),
  })
  await page.getByRole('heading', { name: 'What is in it' }).waitFor()
  expect(await violations(page, 'a dry run')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])
  expect(await entries(page)).toEqual([])
  await bringIn(page)
  expect(await violations(page, 'brought in')).toEqual([])
  await page.getByRole('link', { name: 'Open the journal' }).click()
  await page.locator('.timeline-entry').nth(1).waitFor()

  await page.goto(person.urlOf('app.html#/take-with-you'))
  const second = await saved(page, 'JSON, to bring in again')
  const withoutTime = (text: string) => text.replace(/"exportedAt":"[^"]*"/, '')
  expect(withoutTime(strFromU8(second.bytes))).toBe(withoutTime(before))
})

test('Markdown, a table and sources go out, are read, and come in again as what is here already', async () => {
  await write('=They argued.')
  await page.goto(person.urlOf('app.html#/take-with-you'))
  const zip = await saved(page, 'Save: Markdown folder')
  const inside = unzipSync(zip.bytes)
  const [name = ''] = Object.keys(inside)
  expect(name).toMatch(/^\d{4}\/\d{4}-\d\d-\d\d They argued\.md$|^\d{4}\/\d{4}-\d\d-\d\d =They argued\.md$/)
  expect(strFromU8(inside[name] ?? new Uint8Array())).toContain('## What worked\n\n=They argued.')
  const table = await saved(page, 'Save: Table (CSV)')
  expect(strFromU8(table.bytes)).toContain(",'=They argued.,")
  expect(strFromU8((await saved(page, 'Save: RIS')).bytes)).toBe('')
  expect(JSON.parse(strFromU8((await saved(page, 'Save: CSL-JSON')).bytes))).toEqual([])
  for (const { name: file, bytes } of [zip, table]) {
    await chooseFile(page, file, bytes)
    await page.getByText('There is nothing to bring in.').waitFor()
    await page.getByRole('button', { name: 'Choose another file' }).click()
  }
})

test('a table from elsewhere is asked about, looked through, brought in by keyboard, and taken back', async () => {
  await write('Mine.')
  const before = await records(page)
  const rows =
    'Date,Notes,How did it go?\n03/04/2026,Cold calling all lesson,grand\n04/04/2026,Silence,no\nsoon,Nothing,no\n'
  await chooseFile(page, 'diary.csv', rows)
  await page.getByRole('heading', { name: 'What are its columns?' }).waitFor()
  expect(await violations(page, 'the columns of a table')).toEqual([])
  expect(await overflowsAt320(page)).toEqual([])
  await page.getByText('The dates can be read both ways.').waitFor()
  expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe('tried')
  await page.getByLabel('grand').selectOption('worked')
  await page.getByRole('button', { name: 'See what it would add' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What is in it' }).waitFor()
  await until('focus on the report', () =>
    page.evaluate(() => document.activeElement?.classList.contains('portable-part')),
  )
  await page.getByText('What can’t be read').click()
  await page.getByText('“soon” isn’t a day that can be read.').waitFor()
  expect(await violations(page, 'what can’t be read')).toEqual([])
  await page.getByRole('button', { name: 'Bring it in' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '2 entries brought in' }).waitFor()
  expect((await entries(page)).map(({ body }) => body.worked ?? body.tried).sort()).toEqual([
    'Cold calling all lesson',
    'Mine.',
    'Silence',
  ])
  await page.getByRole('button', { name: 'Take it back: diary.csv' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Taken back. Your journal is as it was.').waitFor()
  expect(await records(page)).toEqual(before)
})

test('a file that is no journal gets a clear answer and changes nothing', async () => {
  for (const [name, content, answer] of [
    ['photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'This isn’t a file we know.'],
    ['broken.json', '{"format":"whatworked-journal","ver', 'The file is cut short or damaged.'],
    ['empty.json', '', 'The file is empty.'],
    ['list.json', '[1,2]', 'neither a copy of a journal nor an export of Day One'],
    ['cut.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), 'The zip file is cut short'],
  ] as const) {
    await chooseFile(page, name, content)
    await page.getByText(answer).waitFor()
    await page.getByText('Nothing was changed.').waitFor()
  }
  expect(await violations(page, 'a file that can’t be read')).toEqual([])
  expect(await records(page)).toEqual([])
})

test('a copy each week goes into the chosen folder, is read back, and the last four stay', async () => {
  // The browser's own dialogue for a folder can't be reached by a test; the folder behind it is real.
  await person.context.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Copies', { create: true }),
    })
  })
  await page.reload()
  await write('They argued.')
  const copies = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Copies', {
        create: true,
      })
      const files: [string, string][] = []
      for await (const [name, handle] of folder.entries())
        if (handle instanceof FileSystemFileHandle) files.push([name, await (await handle.getFile()).text()])
      return files.sort(([a], [b]) => (a < b ? -1 : 1))
    })
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Copies', {
      create: true,
    })
    for (const name of [...[1, 2, 3, 4, 5].map((day) => `whatworked-2026-01-0${day}.json`), 'mine.json'])
      await folder.getFileHandle(name, { create: true })
  })
  await page.goto(person.urlOf('app.html#/take-with-you'))
  await page.getByRole('switch', { name: 'A copy each week' }).click()
  await page.getByText(/^In Copies, last today/).waitFor()
  expect(await violations(page, 'a copy each week')).toEqual([])
  const names = (await copies()).map(([name]) => name)
  expect(names).toEqual([
    'mine.json',
    'whatworked-2026-01-03.json',
    'whatworked-2026-01-04.json',
    'whatworked-2026-01-05.json',
    names.at(-1),
  ])
  expect(JSON.parse((await copies()).at(-1)?.[1] ?? '').records).not.toEqual([])

  // A week later, by the note of when it was.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('whatworked')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const store = opening.result.transaction('meta', 'readwrite').objectStore('meta')
          const asking = store.get('copy-place')
          asking.onsuccess = () => {
            const row = asking.result
            row.value.savedAt -= 8 * 24 * 60 * 60 * 1000
            const putting = store.put(row)
            putting.onsuccess = () => {
              opening.result.close()
              resolve()
            }
          }
        }
      }),
  )
  await write('A second one.')
  await page.goto(person.urlOf('app.html#/'))
  await until('the copy of this week', async () => (await copies()).at(-1)?.[1].includes('A second one.'))
})

test('after twenty entries a copy is spoken of once, and no more when that is not wanted', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')},Entry ${at}`)
  await chooseFile(page, 'twenty.csv', `Date,Notes\n${rows.join('\n')}\n`)
  await page.getByRole('button', { name: 'See what it would add' }).click()
  await bringIn(page)
  await page.goto(person.urlOf('app.html#/'))
  await page.getByRole('heading', { name: 'Worth a copy' }).waitFor()
  expect(await violations(page, 'worth a copy')).toEqual([])
  await page.getByRole('button', { name: 'No, thanks' }).click()
  await page.reload()
  await page.locator('.timeline-entry').first().waitFor()
  await until(
    'the card to have had its say',
    async () => (await page.getByText('Worth a copy').count()) === 0,
  )
})
