import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Figure } from './rows.ts'

const CHROME_BUILD = new URL('../../extension/.output/chrome-mv3/', import.meta.url)

/** The script that a popup loads before it can be used, and all that the page preloads for it, gzipped. */
export const popupBytes = async (): Promise<Figure[]> => {
  const html = await readFile(new URL('popup.html', CHROME_BUILD), 'utf8')
  const sizes = await Promise.all([...(await eagerScripts(html))].map(gzipped))
  return [{ name: 'popup-bytes', value: sum(sizes) / 1000, unit: 'kB gz', bar: 'value <= 95' }]
}

/** What runs in a page when a teacher clips from it, and what runs there when she doesn't. */
export const injectBytes = async (): Promise<Figure[]> => {
  const manifest = JSON.parse(await readFile(new URL('manifest.json', CHROME_BUILD), 'utf8'))
  const uninvited: string[] = (manifest.content_scripts ?? []).flatMap(
    (entry: { js?: string[]; css?: string[] }) => [...(entry.js ?? []), ...(entry.css ?? [])],
  )
  return [
    {
      name: 'inject-bytes',
      value: (await gzipped('/read-page.js')) / 1000,
      unit: 'kB gz',
      bar: 'value <= 5',
    },
    {
      name: 'inject-bytes-uninvited',
      value: sum(await Promise.all(uninvited.map(gzipped))),
      unit: 'B gz',
      bar: 'value <= 0',
    },
  ]
}

/**
 * Every script of the page, what those import, and what the page's own script fetches to come to life: all that has to
 * be there before the popup is more than its HTML. What comes to life fetches later (the database) is not counted.
 */
const eagerScripts = async (html: string): Promise<Set<string>> => {
  const entries = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g)].map(
    (m) => m[1] ?? '',
  )
  const waiting = [...entries]
  const seen = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const text = await readFile(inBuild(path), 'utf8')
    const imports = [
      ...text.matchAll(STATIC_IMPORT),
      ...(entries.includes(path) || BEGINNING.test(path) ? text.matchAll(DYNAMIC_IMPORT) : []),
    ]
    for (const [, specifier = ''] of imports) {
      waiting.push(new URL(specifier, new URL(path, 'http://build')).pathname)
    }
  }
  return seen
}

/** The part that the page's own script fetches to fetch the rest: what it asks for is still on the way to life. */
const BEGINNING = /\/begin-[^/]*\.js$/
const STATIC_IMPORT = /(?:^|[;}])import\s*(?:[^"'()]*?from\s*)?["']([^"']+\.js)["']/g
const DYNAMIC_IMPORT = /\bimport\(\s*["'`]([^"'`]+\.js)["'`]\s*\)/g

const gzipped = async (path: string): Promise<number> =>
  gzipSync(await readFile(inBuild(path)), { level: 9 }).length
const inBuild = (path: string): URL => new URL(path.replace(/^\//, ''), CHROME_BUILD)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
