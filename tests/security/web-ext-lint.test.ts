import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FIREFOX_BUILD } from '../support/firefox.ts'

type Message = { code: string; message: string; file?: string; line?: number; column?: number }
type Report = { errors: Message[]; warnings: Message[]; notices: Message[] }

/** Mozilla's own linter on the Firefox build; it ends badly when it finds an error, and says the same on the way. */
const lint = (): Report => {
  const program = fileURLToPath(new URL('../../node_modules/.bin/web-ext', import.meta.url))
  const args = ['lint', '--source-dir', FIREFOX_BUILD, '--output', 'json', '--no-config-discovery']
  try {
    return JSON.parse(execFileSync(program, args, { encoding: 'utf8' })) as Report
  } catch (failure) {
    const { stdout } = failure as { stdout?: string }
    if (!stdout) throw failure
    return JSON.parse(stdout) as Report
  }
}

/**
 * react-dom assigns innerHTML twice, for a script element it never makes here and for dangerouslySetInnerHTML, which our
 * own code is tested not to use. The place is looked up in the build, so that a third such line would be seen.
 */
const isReactDom = ({ code, file = '', line = 0, column = 0 }: Message): boolean => {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT') return false
  const text = readFileSync(join(FIREFOX_BUILD, file), 'utf8').split('\n')[line - 1] ?? ''
  const around = text.slice(Math.max(0, column - 200), column + 200)
  return /<script><\\?\/script>|dangerouslySetInnerHTML|__html/.test(around)
}

test('the linter of addons.mozilla.org finds nothing but the two lines of react-dom', () => {
  const { errors, warnings, notices } = lint()
  expect(errors).toEqual([])
  expect(notices).toEqual([])
  expect(warnings.filter((warning) => !isReactDom(warning))).toEqual([])
  expect(warnings.length).toBeLessThanOrEqual(2)
})
