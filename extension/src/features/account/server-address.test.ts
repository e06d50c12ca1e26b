import { describe, expect, it } from 'vitest'
import { serverAddress } from './server-address.ts'

describe('the address of a server', () => {
  it.each([
    ['ww.school.example', 'https://ww.school.example'],
    [' https://ww.school.example/join ', 'https://ww.school.example'],
    ['WW.School.Example:8443', 'https://ww.school.example:8443'],
    ['localhost:8787', 'http://localhost:8787'],
    ['http://127.0.0.1:8787/', 'http://localhost:8787'],
  ])('“%s” is %s', (typed, origin) => {
    expect(serverAddress(typed)).toEqual({ kind: 'ok', origin })
  })

  it.each([
    '',
    'school',
    'http://ww.school.example',
    'https://me:secret@ww.school.example',
    'javascript:alert(1)',
    'ftp://a.b',
    'a b.c',
  ])('“%s” is refused with a reason', (typed) => {
    expect(serverAddress(typed).kind).toBe('wrong')
  })
})
