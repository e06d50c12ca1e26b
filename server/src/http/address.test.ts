import { expect, it } from 'vitest'
import { callerAddress } from './address.ts'

it('the socket counts, and what a caller writes into a header does not', () => {
  expect(callerAddress('192.0.2.7', '10.0.0.1', 0)).toBe('192.0.2.7')
  expect(callerAddress('::ffff:192.0.2.7', undefined, 0)).toBe('192.0.2.7')
})

it('behind our own proxies the address they wrote counts, from the right', () => {
  expect(callerAddress('127.0.0.1', 'made up, 192.0.2.7', 1)).toBe('192.0.2.7')
  expect(callerAddress('127.0.0.1', 'made up, 192.0.2.7, 10.0.0.2', 2)).toBe('192.0.2.7')
  expect(callerAddress('127.0.0.1', undefined, 1)).toBe('127.0.0.1')
})

it('all of an IPv6 household is one', () => {
  const one = callerAddress('2001:db8:1:2:aaaa::1', undefined, 0)
  expect(callerAddress('2001:0db8:0001:0002:ffff:1:2:3', undefined, 0)).toBe(one)
  expect(callerAddress('2001:db8:1:3::1', undefined, 0)).not.toBe(one)
  expect(callerAddress('::1', undefined, 0)).toBe('0:0:0:0::/64')
})
