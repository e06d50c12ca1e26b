import { expect, test } from 'vitest'
import { isTest, sourceFiles } from './source-files.ts'

const extension = sourceFiles('extension').filter(({ path }) => !isTest(path))
const shipped = [...extension, ...sourceFiles('server', 'shared').filter(({ path }) => !isTest(path))]

/** Each line of code that the pattern finds, in files that the rule does not except. */
const lines = (files: typeof shipped, pattern: RegExp, except: RegExp = /^$/): string[] =>
  files
    .filter(({ path }) => !except.test(path))
    .flatMap(({ path, code }) =>
      code
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    )

test('only data/ knows Dexie and IndexedDB', () => {
  expect(lines(extension, /from ['"]dexie|\bindexedDB\b|\bIDB[A-Z]\w+\b/, /^extension\/src\/data\//)).toEqual(
    [],
  )
})

test('live queries are made in one place, which knows how not to lose sight of what they read', () => {
  expect(lines(extension, /\bliveQuery\b/, /^extension\/src\/data\/watch-query\.ts$/)).toEqual([])
})

test('only sync/ and the one file of the web pages reach the network', () => {
  const network = /\bfetch\(|\bXMLHttpRequest\b|new WebSocket\b|new EventSource\b|\bsendBeacon\b/
  const found = lines(extension, network, /^extension\/src\/sync\//)
  const web = new Set(
    found.filter((line) => line.startsWith('extension/web/')).map((line) => line.split(':')[0]),
  )
  expect(found.filter((line) => !line.startsWith('extension/web/'))).toEqual([])
  expect([...web].length).toBeLessThanOrEqual(1)
})

test("only browser/ and entrypoints/ touch the browser's own interface", () => {
  const api = /(?<![\w.'"`-])(browser|chrome)\.[a-z]\w*(\.|\()|from ['"]wxt\/browser['"]/
  expect(lines(extension, api, /^extension\/(src\/(browser|entrypoints)\/|wxt\.config)/)).toEqual([])
})

test('the background worker keeps nothing in variables, because it may die between any two lines', () => {
  expect(lines(sourceFiles('extension/src/entrypoints'), /^let /, /entrypoints\/(app|popup)\//)).toEqual([])
})

test('no text ever becomes HTML or code', () => {
  const banned = new RegExp(
    [
      String.raw`\b(inner|outer)HTML\b`,
      'insertAdjacentHTML',
      String.raw`document\.write`,
      'dangerouslySetInnerHTML',
      String.raw`\bsrcDoc\b`,
      String.raw`\beval\(`,
      String.raw`new Function\b`,
      'createContextualFragment',
      'setHTMLUnsafe',
    ].join('|'),
    'i',
  )
  expect(lines(shipped, banned)).toEqual([])
})

test("nothing runs in a page's own world, and no page is listened to", () => {
  expect(lines(extension, /world:\s*['"]MAIN/)).toEqual([])
  expect(
    lines(extension, /addEventListener\(\s*['"]message['"]|onMessageExternal|onConnectExternal/),
  ).toEqual([])
})

test('SQL is never put together from strings', () => {
  expect(lines(sourceFiles('server'), /\bsql\.(raw|identifier)\b/)).toEqual([])
})

test('the parts of Hono with a history of holes are not used', () => {
  expect(lines(sourceFiles('server'), /from ['"]hono\/(jwt|jwk|jsx|cache|ip-restriction)|\.mount\(/)).toEqual(
    [],
  )
})

test('casts through unknown and any say why they are safe', () => {
  const bare = shipped.flatMap(({ path, text }) => {
    const all = text.split('\n')
    return all.flatMap((line, index) =>
      /\bas unknown as\b|\bas any\b|: any\b/.test(line) &&
      !/\/\/|\*\//.test(all.slice(Math.max(0, index - 3), index + 1).join(' '))
        ? [`${path}:${index + 1}`]
        : [],
    )
  })
  expect(bare).toEqual([])
})
