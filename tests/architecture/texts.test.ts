import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { allFiles, ROOT, textOf } from './source-files.ts'

const documents = allFiles().filter((path) => path.endsWith('.md'))

/** GitHub's anchor for a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchorsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) => anchor(heading)))

test('every link from one document to another leads somewhere', () => {
  const dead = documents.flatMap((path) =>
    [...textOf(path).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return []
      const [file = '', hash] = link.split('#')
      const target = file === '' ? path : join(dirname(path), decodeURI(file))
      if (!existsSync(join(ROOT, target))) return [`${path}: ${link}`]
      if (hash === undefined || statSync(join(ROOT, target)).isDirectory() || !target.endsWith('.md'))
        return []
      return anchorsOf(textOf(target)).has(hash) ? [] : [`${path}: ${link} has no such heading`]
    }),
  )
  expect(dead).toEqual([])
})

test('the files that documents name in code marks exist', () => {
  const missing = documents.flatMap((path) =>
    [...textOf(path).matchAll(/`((?:shared|extension|server|tests|tools|docs)\/[\w./-]+\.\w+)`/g)].flatMap(
      ([, file = '']) =>
        existsSync(join(ROOT, file)) || /\.(output|data)\//.test(file) ? [] : [`${path}: ${file}`],
    ),
  )
  expect(missing).toEqual([])
})

test('the folders that CONTRIBUTING.md lists exist, and it lists all of the shared package', () => {
  const listed = [...textOf('CONTRIBUTING.md').matchAll(/^\| `([\w/-]+)\/` \|/gm)].map(
    ([, folder = '']) => folder,
  )
  expect(listed.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([])
  const shared = allFiles().flatMap((path) => /^shared\/src\/[\w-]+(?=\/)/.exec(path)?.[0] ?? [])
  expect([...new Set(shared)].filter((folder) => !listed.includes(folder))).toEqual([])
})

test('every package has the version of the newest entry in what is new', () => {
  const newest = /^## (\S+)$/m.exec(textOf('CHANGELOG.md'))?.[1]
  const packages = allFiles().filter((path) => /^(\w+\/)?package\.json$/.test(path))
  expect(packages.length).toBeGreaterThan(4)
  expect(packages.map((path) => JSON.parse(textOf(path)).version)).toEqual(packages.map(() => newest))
})

/** Written in pieces, so that this file does not find itself. */
const PRIVATE = new RegExp(
  [
    `/${'work'}/`,
    `/${'root'}/`,
    `(?<!/)/home/${'[a-z]'}`,
    `${'hub'}\\.git`,
    `registry\\.${'npmjs'}`,
    `/${'tmp'}/[a-z]`,
  ].join('|'),
)

test('nothing names a folder of somebody’s machine or a package registry', () => {
  const found = allFiles()
    .filter((path) => !/\.(png|woff2|ico|jpg|svg)$/.test(path))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) =>
          PRIVATE.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
        ),
    )
  expect(found).toEqual([])
})
