import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { allFiles, isTest, sourceFiles } from './source-files.ts'

const MAX_LINES = 300

/** Files that may be longer, each with its reason. */
const LONGER: Record<string, string> = {
  'shared/src/techniques/seeds.ts': 'data: one line for each of the seeded techniques',
}

const source = sourceFiles('shared', 'extension', 'server', 'tools', 'tests')

test(`no file is longer than ${MAX_LINES} lines without a reason`, () => {
  const long = source.filter(({ path, text }) => text.split('\n').length > MAX_LINES && !(path in LONGER))
  expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([])
})

test('files are named for what they hold: kebab-case, or PascalCase for one component', () => {
  const odd = source
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^([a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.(ts|tsx|mjs|mts)|[A-Z]\w*(\.test)?\.tsx)$/.test(
          basename(path),
        ),
    )
  expect(odd).toEqual([])
})

test('no drawer for odds and ends', () => {
  const drawers = allFiles().filter((path) =>
    /(^|\/)(utils?|helpers?|common|managers?|misc)(\/|\.|$)/.test(path),
  )
  expect(drawers).toEqual([])
})

test('no file exists only to pass on what others export', () => {
  const barrels = source.filter(({ code }) => {
    const statements = code.split(/\n(?=\S)/).filter((part) => part.trim() !== '')
    return (
      statements.length > 0 && statements.every((part) => /^export\b[\s\S]*\bfrom\s*['"]/.test(part.trim()))
    )
  })
  expect(barrels.map(({ path }) => path)).toEqual([])
})

test('only what a tool insists on is a default export', () => {
  const allowed = /^extension\/(src\/entrypoints\/|web\/vite\.config|wxt\.config)|\.config\.ts$/
  const found = source.filter(({ path, code }) => /^export default\b/m.test(code) && !allowed.test(path))
  expect(found.map(({ path }) => path)).toEqual([])
})

test('relative imports name the file, ending included', () => {
  const bare = source.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ written }) =>
          written.startsWith('.') && !/\.(ts|tsx|mjs|mts|css|json|svg|woff2)(\?\w+)?$/.test(written),
      )
      .map(({ written }) => `${path}: ${written}`),
  )
  expect(bare).toEqual([])
})

const isFunction = (line: string): boolean =>
  /^export (async )?function\b|^export const \w+[^=]*= (async )?(<[^>]*>)?\(/.test(line)

test('every exported function says in a sentence what it is for', () => {
  const silent = source
    .filter(({ path }) => !isTest(path) && !path.startsWith('tests/'))
    .flatMap(({ path, text }) => {
      const all = text.split('\n')
      // One sentence may stand above a few one-line siblings.
      const isSaid = (index: number): boolean => {
        const above = all[index - 1] ?? ''
        if (/\*\/\s*$/.test(above)) return true
        return (isFunction(above) || /^ {2}\S/.test(above)) && isSaid(index - 1)
      }
      // A file that opens with its purpose and exports one function has said it already.
      if (text.startsWith('/**') && all.filter(isFunction).length === 1) return []
      return all.flatMap((line, index) =>
        isFunction(line) && !isSaid(index) ? [`${path}:${index + 1} ${line}`] : [],
      )
    })
  expect(silent).toEqual([])
})
