/** Accuracy over saved real pages (../shared/fixtures/pages); skipped where that folder is absent. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeSource } from '../../extension/src/features/capture/describe-source.ts'
import { parseFacts } from '../../extension/src/features/capture/page-facts.ts'
import { findChromium } from '../../tools/browsers.ts'
import { openSavedPages, type SavedPages } from './read-saved-page.ts'
import { type Expected, type Score, scorePage } from './score.ts'

const PAGES = new URL('../../../shared/fixtures/pages/', import.meta.url)
const program = findChromium()

/** Percent right at least, of the pages whose answer is known. */
const FLOORS: Record<string, Record<string, number>> = {
  scholarly: { title: 96, author: 95, date: 95, site: 85, doi: 91 },
  news: { title: 94, author: 80, date: 90, site: 85 },
}

describe.skipIf(!existsSync(PAGES) || program === undefined)('saved real pages', () => {
  let pages: SavedPages
  const scores: (Score & { kind: string; file: string })[] = []

  beforeAll(async () => {
    pages = await openSavedPages(program ?? '')
    const index = JSON.parse(readFileSync(new URL('index.json', PAGES), 'utf8')) as Expected[]
    for (const expected of index) {
      const facts = parseFacts(
        await pages.read(
          expected.url ?? 'https://saved.example/page',
          readFileSync(new URL(expected.file, PAGES), 'utf8'),
        ),
      )
      const description = facts === undefined ? undefined : describeSource(facts)
      const source = description?.kind === 'described' ? description.source : undefined
      scores.push(
        ...scorePage(expected, source).map((score) => ({
          ...score,
          kind: expected.kind,
          file: expected.file,
        })),
      )
    }
  }, 120_000)

  afterAll(() => pages?.close())

  for (const [kind, floors] of Object.entries(FLOORS)) {
    for (const [field, floor] of Object.entries(floors)) {
      test(`${kind} pages: ${field} is right on at least ${floor} %`, () => {
        const rows = scores.filter((score) => score.kind === kind && score.field === field)
        const right = rows.filter((score) => score.ok).length
        const percent = (100 * right) / rows.length
        console.log(`${kind} ${field}: ${right}/${rows.length} = ${percent.toFixed(0)} %`)
        for (const miss of rows.filter((score) => !score.ok)) {
          console.log(`  ${miss.file}: expected ${miss.expected} | found ${miss.found}`)
        }
        expect(percent).toBeGreaterThanOrEqual(floor)
      })
    }
  }
})
