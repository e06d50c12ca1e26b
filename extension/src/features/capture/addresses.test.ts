import { describe, expect, test } from 'vitest'
import { addressKey, cleanAddress } from './addresses.ts'

const secrets =
  'token access_token id_token auth api_key apikey key secret password pwd session sessionid sid PHPSESSID jsessionid sig signature otp ticket SAMLResponse state nonce jwt X-Amz-Signature X-Goog-Signature Key-Pair-Id Expires Policy email user login invite'.split(
    ' ',
  )
const tracking =
  'utm_source utm_medium utm_campaign gclid fbclid msclkid yclid igshid mc_eid mkt_tok _hsenc vero_id ref ref_src spm _ga cmpid pk_campaign mtm_source xtor CMP'.split(
    ' ',
  )

describe('addresses that may be kept', () => {
  test.each([...secrets, ...tracking])('%s goes, what finds the page stays', (name) => {
    expect(cleanAddress(`https://a.example/p?id=7&${name}=x1Y2`)).toBe('https://a.example/p?id=7')
  })

  test.each([
    ['https://sue:pw@a.example/p', 'https://a.example/p'],
    ['https://a.example/p#access_token=1', 'https://a.example/p'],
    ['https://a.example/p#:~:text=words', 'https://a.example/p'],
    ['https://a.example/p;jsessionid=9F3?id=2', 'https://a.example/p?id=2'],
    ['https://a.example/?q=wait+time', 'https://a.example/?q=wait+time'],
    ['HTTPS://A.Example/Path', 'https://a.example/Path'],
    ['https://exämple.example/p', 'https://xn--exmple-cua.example/p'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
  ])('%s', (written, clean) => {
    expect(cleanAddress(written)).toBe(clean)
  })

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hi',
    'blob:https://a.example/1',
    'file:///x.pdf',
    'chrome://settings',
    'about:blank',
    'view-source:https://a.example',
    'chrome-extension://abc/x',
    'vbscript:x',
    'filesystem:https://a.example/x',
    'not an address',
    '',
    `https://a.example/${'x'.repeat(5_000)}`,
  ])('%.40s is not one', (written) => {
    expect(cleanAddress(written)).toBeUndefined()
  })

  test('the same page under its everyday variants has one key', () => {
    const keys = ['https://www.a.example/p/', 'http://a.example/p', 'https://m.a.example/p/index.html'].map(
      addressKey,
    )
    expect(new Set(keys).size).toBe(1)
    expect(addressKey('https://a.example/p?id=1')).not.toBe(addressKey('https://a.example/p?id=2'))
  })
})
