import { expect, test } from 'vitest'
import { escapeXml } from './search-words.ts'

test('words with signs of XML stand in a suggestion as they are, and never as a tag', () => {
  expect(escapeXml('5 < 6 & "7" <url>x</url>')).toBe(
    '5 &#60; 6 &#38; &#34;7&#34; &#60;url&#62;x&#60;/url&#62;',
  )
})
