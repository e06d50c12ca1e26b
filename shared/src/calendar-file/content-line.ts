/** Lines of an iCalendar file (RFC 5545, 3.1): escaped, folded at 75 octets, ended by CRLF. */
import { cleanLine } from './clean-line.ts'

const MOST_OCTETS = 75

/** Text as a value: backslash, semicolon, comma and line breaks escaped (3.3.11), what no calendar can show left out. */
export const escapeText = (text: string): string =>
  cleanLine(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')

/** An instant, ms UTC, as `20261125T154500Z` (3.3.5, form 2). */
export const utcTime = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** One content line with its CRLF; a longer one goes on in the next after a blank, and no letter is torn apart. */
export const contentLine = (name: string, value: string): string => {
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const letter of `${name}:${value}`) {
    const more = octetsOf(letter)
    if (octets + more > MOST_OCTETS) {
      lines.push(line)
      line = ' '
      octets = 1
    }
    line += letter
    octets += more
  }
  return `${[...lines, line].join('\r\n')}\r\n`
}

/** How many octets UTF-8 takes for one letter (RFC 3629). */
const octetsOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
