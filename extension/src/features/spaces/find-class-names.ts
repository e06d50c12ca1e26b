/** Finds the teacher's own names for their classes in words that are about to be shared, and offers other words. */

/** One of the teacher's classes: its private name, and the year that may be told. */
export interface PrivateClass {
  readonly id: string
  readonly name: string
  readonly year?: string | undefined
}

/** A class's name inside a text, with what could stand there. `start` and `end` are UTF-16 offsets. */
export interface ClassNamePlace {
  readonly classId: string
  readonly start: number
  readonly end: number
  readonly found: string
  readonly instead: string
}

/** The places in this text where a class is named, in order and without overlap; the longest name wins. */
export const findClassNames = (text: string, classes: readonly PrivateClass[]): readonly ClassNamePlace[] => {
  const places = classes.flatMap((each) => placesOf(text, each))
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: ClassNamePlace[] = []
  for (const place of places) if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place)
  return apart
}

const placesOf = (text: string, { id, name, year }: PrivateClass): ClassNamePlace[] => {
  const pattern = patternOf(name)
  if (pattern === undefined) return []
  return [...text.matchAll(pattern)].map((match) => {
    const words = `${insteadOf(year)}${match.groups?.['owned'] ? '’s' : ''}`
    return {
      classId: id,
      start: match.index,
      end: match.index + match[0].length,
      found: match[0],
      instead: beginsSentence(text, match.index) ? words.replace('my', 'My') : words,
    }
  })
}

/** Compiling a pattern costs far more than using it, and a preview looks at every field on each key. */
const patterns = new Map<string, RegExp | undefined>()
const PATTERNS_MAX = 500

const patternOf = (name: string): RegExp | undefined => {
  if (!patterns.has(name)) {
    if (patterns.size >= PATTERNS_MAX) patterns.clear()
    patterns.set(name, compiled(name))
  }
  return patterns.get(name)
}

const compiled = (name: string): RegExp | undefined => {
  const names = [...namesOf(name), ...codesOf(name).flatMap(codePatterns)]
  if (names.length === 0) return undefined
  const kinds = ['class', 'form', 'group', 'set'].map(anyCase).join('|')
  // “my class 9B” and “9B class” are replaced whole, so that no “my my” or “class class” is left.
  const pattern = [
    String.raw`(?<![\p{L}\p{N}])(?:(?:${anyCase('my')}|${anyCase('our')})\s+)?(?:(?:${kinds})\s+)?(?:`,
    names.join('|'),
    String.raw`)(?:\s+(?:${kinds})(?!\s+\d))?(?<owned>['’][sS])?(?![\p{L}\p{N}])`,
  ].join('')
  return new RegExp(pattern, 'gu')
}

const insteadOf = (year: string | undefined): string =>
  year?.trim() ? `my ${year.trim()} class` : 'my class'

/** Words that many classes share, or that a context tells anyway: finding them would find half of every text. */
const COMMON =
  /^(?:class|form|group|set|year|yr|y|my|the|top|middle|bottom|lower|upper|[a-z]?\d{1,2}|y(?:ea)?r?\d{1,2}|science|sc|sci|maths?|mathematics|ma|english|en|eng|biology|bio|chemistry|chem|physics|phys?|history|hist|geography|geog|re|rs|french|fr|spanish|german|mfl|computing|ict|cs|dt|art|music|drama|pe|tutor|reception|nursery|key|stage|and|&)$/iu

const wordsOf = (name: string): string[] => name.trim().split(/\s+/u).filter(Boolean)

/** The whole name; and a name such as “Oak class” also as “Oak”, with its capital. */
const namesOf = (name: string): string[] => {
  const words = wordsOf(name)
  const telling = words.filter((word) => !COMMON.test(word))
  const isSet = /\b(?:set|group)\s*\d/iu.test(name)
  if (telling.length === 0 && !isSet) return []
  const whole = words.map(anyCase).join('[\\s-]+')
  const [only] = telling
  return telling.length === 1 && words.length > 1 && only && /^\p{Lu}\p{L}{2,}$/u.test(only)
    ? [whole, escaped(only)]
    : [whole]
}

/** The codes in a name: “9B”, “9Y2”, “10X/Sc1”; also when it is written in two pieces, “9 B”. */
const codesOf = (name: string): string[] => {
  const joined = name.replace(/\b(\d{1,2})\s+(\p{L})(?=\s|$)/gu, '$1$2')
  return wordsOf(joined).filter((word) => /\d/u.test(word) && /\p{L}/u.test(word) && !COMMON.test(word))
}

/** A code as one word in any case, or in pieces (“9 B”, “9-B”) with its letters as capitals: “9 a bit” is no class. */
const codePatterns = (code: string): string[] => {
  const pieces = code.match(/\d+|\p{L}+/gu) ?? []
  const inPieces = pieces.map((piece) =>
    /\d/u.test(piece) ? piece : escaped(piece.toLocaleUpperCase('en-GB')),
  )
  return [anyCase(code), inPieces.join('[\\s/.-]')]
}

const escaped = (word: string): string =>
  word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(/['’]/gu, "['’]")

/** A word in small letters, capitals or both. */
const anyCase = (word: string): string =>
  [...word]
    .map((letter) => {
      const [small, big] = [letter.toLowerCase(), letter.toUpperCase()]
      return small === big ? escaped(letter) : `(?:${escaped(small)}|${escaped(big)})`
    })
    .join('')

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:]["”’)]*\s+|\n\s*)$/u.test(text.slice(0, at))
