/** The repository's own files and what they import, as the architecture's tests see them. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** One import: what was written, and the repository path it leads to when it leads to one of our own files. */
export type Import = { written: string; typeOnly: boolean; file?: string }

/** One source file by its path from the root, with forward slashes. */
export type SourceFile = { path: string; text: string; code: string; imports: Import[] }

/** Every file that is tracked or about to be, by its path from the root. */
export const allFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
    .sort()

/** A file's text. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The text without comments, its lines kept where they were, so that words about code are not taken for code. */
export const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1')

const IMPORT = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

const PACKAGES: Record<string, string> = {
  '@whatworked/shared/': 'shared/src/',
  '@whatworked/extension/': 'extension/src/',
  '@whatworked/server/': 'server/src/',
}

/** Where an import leads inside the repository; undefined for a package from outside. */
const resolve = (from: string, written: string): string | undefined => {
  if (written.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), written))
  for (const [prefix, folder] of Object.entries(PACKAGES))
    if (written.startsWith(prefix)) return `${folder}${written.slice(prefix.length)}.ts`
  return undefined
}

const importsOf = (path: string, code: string): Import[] =>
  [...code.matchAll(IMPORT)].map(([whole, from, bare]) => {
    const written = from ?? bare ?? ''
    const typeOnly = /^(import|export) type\b/.test(whole)
    const file = resolve(path, written)
    return file === undefined ? { written, typeOnly } : { written, typeOnly, file }
  })

/** Every TypeScript file under the given folders. */
export const sourceFiles = (...folders: string[]): SourceFile[] =>
  allFiles()
    .filter(
      (path) => /\.(ts|tsx|mts|mjs)$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)),
    )
    .map((path) => {
      const text = textOf(path)
      const code = withoutComments(text)
      return { path, text, code, imports: importsOf(path, code) }
    })

/** Whether the file is a test or something that only tests use. */
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.includes('/testing/')
