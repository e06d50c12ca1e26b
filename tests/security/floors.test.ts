import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import floors from './floors.json' with { type: 'json' }

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

/** Every package and version that the lock file installs, `[name, version]`. */
const installed = [...read('pnpm-lock.yaml').matchAll(/^ {2}'?(@?[^@'\s]+)@(\d[^:'(]*)'?:$/gm)].map(
  ([, name = '', version = '']) => [name, version] as const,
)

const numbers = (version: string): number[] => version.split('-')[0]?.split('.').map(Number) ?? []

const isBelow = (version: string, floor: string): boolean => {
  const [have, need] = [numbers(version), numbers(floor)]
  for (let at = 0; at < 3; at += 1) {
    const difference = (have[at] ?? 0) - (need[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  // Equal numbers with a suffix, such as 4.0.0-alpha.1, come before the release.
  return version.includes('-') && !floor.includes('-')
}

test('the lock file was read', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.some(([name]) => name === 'hono')).toBe(true)
  expect([
    isBelow('4.13.6', '4.13.7'),
    isBelow('4.14.0', '4.13.7'),
    isBelow('4.0.0-beta.1', '4.0.0'),
  ]).toEqual([true, false, true])
})

describe('no package is older than the version that closed its last known hole', () => {
  test.each(Object.entries(floors.floors))('%s', (name, { version }) => {
    const old = installed.filter(([other, have]) => other === name && isBelow(have, version))
    expect(old).toEqual([])
  })
})

test('no banned package is installed', () => {
  expect(installed.filter(([name]) => name in floors.banned)).toEqual([])
})

test('no package may run a script of its own when it is installed', () => {
  const workspace = read('pnpm-workspace.yaml')
  expect(workspace).toMatch(/^ignoreScripts: true$/m)
  expect(workspace).not.toMatch(/allowBuilds|onlyBuiltDependencies|neverBuiltDependencies|dangerously/)
  expect(read('tools/.npmrc')).toMatch(/^ignore-scripts=true$/m)
  const own = ['.', 'shared', 'extension', 'server', 'tools'].map((folder) => read(`${folder}/package.json`))
  for (const text of own) expect(text).not.toMatch(/"(pre|post)?install"\s*:|"prepare"\s*:/)
})

test('every package is pinned to one version', () => {
  const loose = ['.', 'shared', 'extension', 'server', 'tools'].flatMap((folder) => {
    const manifest = JSON.parse(read(`${folder}/package.json`)) as Record<string, Record<string, string>>
    return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {})
        .filter(([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/.test(version))
        .map(([name, version]) => `${folder}: ${name} ${version}`),
    )
  })
  expect(loose).toEqual([])
})
