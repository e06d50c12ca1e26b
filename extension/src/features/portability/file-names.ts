/** Names for files that every system takes: no path, nothing reserved, no two the same whatever their case. */

const NAME_MAX_LENGTH = 60
/** Windows keeps these for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A title as a part of a file's name. */
export const safeName = (title: string): string => {
  const plain = title
    .normalize('NFC')
    // Control characters, marks that turn the direction of a line, and what paths and shells mean something by.
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\uFEFF]/gu, '')
    .replace(/[/\\:*?"<>|#^[\]“”]/gu, '')
    .replace(/\s+/gu, ' ')
  const cut = [...plain].slice(0, NAME_MAX_LENGTH).join('')
  const trimmed = cut.replace(/^[.\s]+|[.\s…]+$/gu, '')
  return trimmed === '' || RESERVED.test(trimmed) ? `entry ${trimmed}`.trim() : trimmed
}

/** Gives each name once: a second one gets a number. */
export const uniqueNames = (): ((name: string, ending: string) => string) => {
  const given = new Map<string, number>()
  return (name, ending) => {
    const folded = name.toLowerCase()
    const count = (given.get(folded) ?? 0) + 1
    given.set(folded, count)
    if (count === 1) return `${name}${ending}`
    const next = `${name} ${count}`
    // “a 2” may have been a title of its own.
    return given.has(next.toLowerCase()) ? uniqueName(given, name, count, ending) : claim(given, next, ending)
  }
}

const uniqueName = (given: Map<string, number>, name: string, from: number, ending: string): string => {
  let at = from
  while (given.has(`${name} ${at}`.toLowerCase())) at += 1
  return claim(given, `${name} ${at}`, ending)
}

const claim = (given: Map<string, number>, name: string, ending: string): string => {
  given.set(name.toLowerCase(), 1)
  return `${name}${ending}`
}
