import { expect, it } from 'vitest'
import { foldEmail } from './email.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { canonicalCode, newCode, newToken } from './tokens.ts'

it.each([
  ['Olive@School.Example', 'olive@school.example'],
  [' olive@school.example ', 'olive@school.example'],
  ['ｏlive@school.example', 'olive@school.example'],
  ['olive@schule-münchen.example', 'olive@xn--schule-mnchen-3ob.example'],
  ['zoë@school.example', 'zoë@school.example'],
])('%s and %s are one address', (typed, folded) => {
  expect(foldEmail(typed)).toBe(folded)
})

it.each([
  '',
  '@',
  'olive',
  'olive@',
  '@school.example',
  'a b@school.example',
  'a@b c',
  'a@b\nc: d',
  `${'x'.repeat(251)}@a.b`,
])('%j is no address', (typed) => {
  expect(foldEmail(typed)).toBeUndefined()
})

it('a password is known again, another one is not, and nobody has none', async () => {
  const kept = await hashPassword('pässword of some length')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword('pässword of some length'.normalize('NFD'), kept)).toBe(true)
  expect(await verifyPassword('password of some length', kept)).toBe(false)
  expect(await verifyPassword('', undefined)).toBe(false)
})

it('codes and tokens never repeat, and a code survives being typed', () => {
  expect(new Set(Array.from({ length: 1000 }, newToken)).size).toBe(1000)
  const code = newCode()
  expect(canonicalCode(` ${code.toLowerCase().replace('-', '')} `)).toBe(code)
  expect(canonicalCode('oil0-u000')).toBe('0110-V000')
})
