import { expect, test } from 'vitest'
import { isTest, type SourceFile, sourceFiles, textOf } from './source-files.ts'

const extension = sourceFiles('extension').filter(({ path }) => !isTest(path))
const server = sourceFiles('server').filter(({ path }) => !isTest(path))
const shared = sourceFiles('shared').filter(({ path }) => !isTest(path))

const under = (path: string | undefined, folder: string): boolean => path?.startsWith(`${folder}/`) ?? false

/** One line for each import that the rule does not allow. */
const breaches = (
  files: SourceFile[],
  allowed: (file: SourceFile, imported: SourceFile['imports'][number]) => boolean,
): string[] =>
  files.flatMap((file) =>
    file.imports
      .filter((imported) => !allowed(file, imported))
      .map(({ written }) => `${file.path} imports ${written}`),
  )

test('shared imports its validator and nothing else', () => {
  const bad = breaches(shared, (_, { written, file }) => written === 'valibot' || under(file, 'shared/src'))
  expect(bad).toEqual([])
})

test('shared compiles without the types of a browser or of Node', () => {
  const config = textOf('shared/tsconfig.json') + textOf('tsconfig.base.json')
  expect(config).toMatch(/"lib": \["ES2024"\]/)
  expect(config).toMatch(/"types": \[\]/)
  expect(textOf('shared/tsconfig.json')).not.toMatch(/"(lib|types)"/)
})

test('the extension and the server never import each other', () => {
  expect(breaches(extension, (_, { file }) => !under(file, 'server'))).toEqual([])
  expect(breaches(server, (_, { file }) => !under(file, 'extension'))).toEqual([])
})

test('nothing that ships imports a test', () => {
  const all = [...extension, ...server, ...shared]
  expect(breaches(all, (_, { file }) => !under(file, 'tests') && !/\.test\.tsx?$/.test(file ?? ''))).toEqual(
    [],
  )
})

/** The floors below each floor of the extension; every floor may use itself and shared. */
const BELOW: Record<string, string[]> = {
  entrypoints: ['features', 'data', 'sync', 'browser', 'ui'],
  features: ['data', 'sync', 'browser', 'ui'],
  sync: ['data'],
  data: [],
  browser: [],
  ui: [],
  web: ['entrypoints', 'features', 'data', 'sync', 'browser', 'ui'],
}

const floorOf = (path: string): string =>
  under(path, 'extension/web') ? 'web' : (/^extension\/src\/([^/]+)\//.exec(path)?.[1] ?? '')

test('in the extension every floor rests only on the floors below it', () => {
  const bad = breaches(
    extension.filter(({ path }) => floorOf(path) in BELOW),
    (from, { file }) => {
      if (file === undefined || under(file, 'shared')) return true
      const [own, other] = [floorOf(from.path), floorOf(file)]
      return own === other || (BELOW[own]?.includes(other) ?? false)
    },
  )
  expect(bad).toEqual([])
})

test('every source file of the extension stands on a floor', () => {
  const outside = extension.filter(({ path }) => under(path, 'extension/src') && !(floorOf(path) in BELOW))
  expect(outside.map(({ path }) => path)).toEqual([])
})

test('features do not import features', () => {
  const featureOf = (path: string) => /^extension\/src\/features\/([^/]+)/.exec(path)?.[1]
  const bad = breaches(
    extension.filter(({ path }) => featureOf(path)),
    (from, { file }) => {
      const other = featureOf(file ?? '')
      return other === undefined || other === featureOf(from.path)
    },
  )
  expect(bad).toEqual([])
})

test('the web pages hold no journal: what they open is the database that refuses one', () => {
  const web = extension.filter(({ path }) => under(path, 'extension/web'))
  expect(breaches(web, (_, { file }) => file !== 'extension/src/data/db.ts')).toEqual([])
  const opening = extension.filter(({ path }) => textOf(path).includes('openJournalDb('))
  const allowed =
    /^extension\/src\/(entrypoints\/|data\/(db|spaces-db)\.ts$|data\/search\/|features\/portability\/)/
  expect(opening.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([])
})

const isRoutes = (path: string): boolean => /\/routes(-[\w-]+)?\.ts$|\/[\w-]+-routes\.ts$/.test(path)
const DATABASE = /^(drizzle-orm|@libsql\/client|libsql)(\/|$)/

test('a route never sees the database', () => {
  const bad = breaches(
    server.filter(({ path }) => under(path, 'server/src/features') && isRoutes(path)),
    (_, { written, file }) => !DATABASE.test(written) && !under(file, 'server/src/db'),
  )
  expect(bad).toEqual([])
})

test('a service never sees Hono', () => {
  const bad = breaches(
    server.filter(({ path }) => under(path, 'server/src/features') && !isRoutes(path)),
    (_, { written, file }) =>
      !/^(hono|@hono\/)/.test(written) && !under(file, 'server/src/http') && !isRoutes(file ?? ''),
  )
  expect(bad).toEqual([])
})

test('the database knows nothing of what stands above it', () => {
  const bad = breaches(
    server.filter(({ path }) => under(path, 'server/src/db')),
    (_, { written, file }) =>
      !/^(hono|@hono\/)/.test(written) && !/server\/src\/(features|http|app|main)/.test(file ?? ''),
  )
  expect(bad).toEqual([])
})

test('only main, start and app put the server together', () => {
  const top = /server\/src\/(main|start|app)\.ts$/
  const bad = breaches(
    server.filter(({ path }) => !top.test(path)),
    (_, { file }) => !top.test(file ?? ''),
  )
  expect(bad).toEqual([])
})

test('no import goes round in a circle, but for types, which are gone when it runs', () => {
  const files = new Map([...extension, ...server, ...shared].map((file) => [file.path, file]))
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const { file, typeOnly } of files.get(path)?.imports ?? [])
      if (file && !typeOnly) walk(file, [...way, path])
    done.add(path)
  }
  for (const path of files.keys()) walk(path, [])
  expect(circles).toEqual([])
})
