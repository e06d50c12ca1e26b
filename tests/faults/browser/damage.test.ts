/** Damaged database files under a real profile: the journal works, or says that it was here and offers the ways back. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson } from '../../support/chromium.ts'
import { until } from '../../support/until.ts'
import { randomFrom } from '../../sync/random.ts'

const RUNS = 30
/** Browsers at a time. */
const LANES = 3
const WORDS = 'Words that were kept before the damage'
const FOLDER = join('Default', 'IndexedDB')

let folder: string
let profile: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whatworked-damage-'))
  profile = join(folder, 'whole')
  const person = await aPerson({ profile })
  for (let at = 0; at < 6; at++) {
    const page = await person.openExtensionPage('app.html#/write')
    await page.getByLabel('What worked?').fill(`${WORDS}, ${at}. ${'A line more. '.repeat(40)}`)
    await page.keyboard.press('Control+Enter')
    await page.locator('.entry-page').waitFor()
    await page.close()
  }
  // A second look, with entries there, leaves the note of them outside the database.
  const page = await person.openExtensionPage('app.html')
  await page.getByText(`${WORDS}, 5.`).first().waitFor()
  await until('the journal to be noted', () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: () => Promise<object> } } }
      } // the extension's own page has it
      return JSON.stringify(await chrome.storage.local.get()).includes('"entries":6')
    }),
  )
  await person.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every file of the databases, largest first, so that a damage hits what holds the words. */
const filesIn = (root: string): string[] =>
  readdirSync(join(root, FOLDER), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ldb|log)$|MANIFEST|CURRENT/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size > 0)
    .sort()

/** A copy of the whole profile, without what only a running browser needs. */
const copyTo = (root: string): void =>
  cpSync(profile, root, {
    recursive: true,
    filter: (path) => !/Singleton|Crashpad|\/(Code |GPU|Shader|GrShader|Dawn\w*)?Cache($|\/)/.test(path),
  })

const DAMAGES = ['flip', 'zero', 'cut', 'remove'] as const

/** Damages one or two files, the same way for the same seed; says what it did. */
const damage = (root: string, seed: number): string => {
  const random = randomFrom(seed)
  const files = filesIn(root)
  const done: string[] = []
  for (let times = 1 + random.below(2); times > 0; times--) {
    const file = random.pick(files)
    const kind = random.pick(DAMAGES)
    done.push(`${kind} ${file.slice(root.length)}`)
    if (kind === 'remove') {
      rmSync(file, { force: true })
      continue
    }
    if (!existsSync(file)) continue
    const bytes = readFileSync(file)
    const somewhere = () => random.below(bytes.length)
    if (kind === 'flip') {
      for (let bits = 1 + random.below(40); bits > 0; bits--) {
        const at = somewhere()
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.below(8)), at)
      }
    }
    if (kind === 'zero') bytes.fill(0, somewhere(), bytes.length)
    writeFileSync(file, kind === 'cut' ? bytes.subarray(0, somewhere()) : bytes)
  }
  return done.join(', ')
}

type Ending = 'works' | 'rescue' | 'empty'

/** Opens the journal and reads what it says. Empty is only what stays so. */
const endingOf = async (root: string): Promise<{ ending: Ending; said: string }> => {
  const person = await aPerson({ profile: root })
  try {
    const page = await person.openExtensionPage('app.html')
    const main = page.locator('main')
    const rescue = main.getByRole('heading', {
      name: /^Your journal (was here, and isn’t now|can’t be opened)/,
    })
    await rescue
      .or(main.getByText(WORDS))
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => undefined)
    const said = (await main.textContent()) ?? ''
    if ((await rescue.count()) > 0) return { ending: 'rescue', said }
    return { ending: said.includes(WORDS) ? 'works' : 'empty', said }
  } finally {
    await person.close()
  }
}

test('a profile without damage shows its journal', async () => {
  const root = join(folder, 'untouched')
  copyTo(root)
  expect((await endingOf(root)).ending).toBe('works')
})

test(`after damage to its files, ${RUNS} times, no journal is shown as if it had always been empty`, async () => {
  const endings = new Map<Ending, number>()
  const silent: string[] = []
  let next = 0
  const lane = async () => {
    for (let seed = next++; seed < RUNS; seed = next++) {
      const root = join(folder, `run-${seed}`)
      copyTo(root)
      const what = damage(root, seed)
      const { ending, said } = await endingOf(root)
      endings.set(ending, (endings.get(ending) ?? 0) + 1)
      if (ending === 'empty') silent.push(`run ${seed}: ${what}: ${said.slice(0, 300)}`)
      if (process.env['DAMAGE']) console.log(`run ${seed}: ${ending}; ${what}`)
      rmSync(root, { recursive: true, force: true })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  expect(silent).toEqual([])
  expect((endings.get('works') ?? 0) + (endings.get('rescue') ?? 0)).toBe(RUNS)
}, 600_000)
