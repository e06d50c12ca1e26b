/** Authors' names as pages write them, split the way a citation needs them. */
/** CSL-JSON's parts of a name; `literal` is one that can't be split. */
export type Name = {
  family?: string | undefined
  given?: string | undefined
  literal?: string | undefined
}

const PARTICLES = new Set(
  'van von de del della di da den der ter ten te le la el al bin ibn dos das do du des af zu zur vom st st. san'.split(
    ' ',
  ),
)
const SUFFIX = /^(jr|sr|ii|iii|iv|phd|md)\.?$/i
const ORGANISATION =
  /\b(university|institute?|department|association|organi[sz]ation|foundation|society|council|committee|commission|group|team|staff|editors?|editorial|press|agency|ministry|office|bureau|network|services?|centre|center|company|submissions|school|trust|news|magazine|online|desk)\b/i
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Titles and degrees are no part of a name in a citation. */
const TITLES =
  /^(?:dr|prof|professor|sir|dame|rev|mr|mrs|ms|miss)\.? (?=\S+ )|(?:,? (?:ph\.?d|m\.?d|ed\.?d|m\.?sc|b\.?sc|mph|mba|rn|frcp|frs|obe|mbe|cbe)\.?)+$/gi

/** One name: "Marsh, Sue", "Sue Marsh", "Teven Le Scao", or an organisation as it stands. */
export const readName = (written: string): Name | undefined => {
  const words = written
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;·|•–—-]+|[\s,;·|•–—-]+$/g, '')
    .replace(TITLES, '')
    .trim()
  if (words === '' || words.length > 200) return undefined
  if (CJK.test(words) || ORGANISATION.test(words) || /[@_/\d]/.test(words)) return { literal: words }
  const comma = words.split(',').map((part) => part.trim())
  if (comma.length === 2 && comma[0] && comma[1] && !SUFFIX.test(comma[1])) {
    return { family: comma[0], given: comma[1] }
  }
  const parts = words.replace(/,? (?=(jr|sr|ii|iii|iv)\.?$)/i, ' ').split(' ')
  const last = parts.length - 1
  if (last === 0) return { literal: words }
  let from = SUFFIX.test(parts[last] ?? '') ? last - 1 : last
  while (from > 1 && PARTICLES.has((parts[from - 1] ?? '').toLowerCase())) from--
  if (from < 1) return { literal: words }
  return { family: parts.slice(from).join(' '), given: parts.slice(0, from).join(' ') }
}

/** A name in reading order. */
export const nameInOrder = (name: Name): string =>
  name.literal ?? [name.given, name.family].filter((part) => part !== undefined && part !== '').join(' ')

const LEAD =
  /^\s*(?:(?:(?:written|posted|reported|story|words|text|report)\s+)?by|von|par|por|auteurs?|autor(?:en|es)?|authors?|投稿者|著者|執筆者?|筆者|取材・文|文)(?:\s*[:：●]\s*|\s+)/i
const LEAD_UNSPACED = /^(?:By(?=\p{Lu}\p{Ll})|[文著]者?[●：])/u
/** What follows a name in a byline: a rule, the date, the place, the writer's job, the paper. */
const TAIL =
  /\s*(?:[|•·–—●]|\s-\s|\s\/|\bon \w+ \d|\b(?:last )?updated\b|\bpublished\b|\bposted\b|\bfor (?=\p{Lu})|\bin (?=\p{Lu})|,? (?:(?:senior|staff|contributing|associate|guest|deputy|chief|political|science|education|news|\p{L}+) ){0,2}(?:writer|editor|reporter|correspondent|contributor)\b|\S+@|,?\s\d{1,2}[\s:/.]|\d{4}[年./-]|,? \b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d).*$/isu

/** A longer one is no byline; the patterns below try every place in it. */
const BYLINE_MAX = 400
/** A list of authors in one tag. */
const LIST_MAX = 8_000

/** A byline without "By", the writer's job, the date and whatever else stands beside it. */
export const trimByline = (written: string): string =>
  written
    .slice(0, BYLINE_MAX)
    .replace(/\s+/g, ' ')
    .replace(LEAD_UNSPACED, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .trim()

/** Several names written in one go; "Marsh, Sue" stays one name, "Sue Marsh, Carl Whitlock and R. Adeyemi" becomes three. */
export const readNames = (all: string): Name[] => {
  const written = all.slice(0, LIST_MAX)
  const semicolons = written.split(/\s*[;|\n]\s*/).filter((part) => part !== '')
  if (semicolons.length > 1) return semicolons.flatMap((part) => readName(part) ?? [])
  const byAnd = written.split(/\s*(?:,\s*)?(?:\band\b|&|\bund\b|\bet\b|\by\b(?= \p{Lu}))\s+/u)
  const commas = written.split(',').length - 1
  const isInverted = commas === 1 && byAnd.length === 1 && !/^\S+ \S+.*, \S+ \S+/.test(written)
  if (isInverted) return [readName(written)].filter((name) => name !== undefined)
  return byAnd.flatMap((part) => part.split(',')).flatMap((part) => readName(part) ?? [])
}

const PERSON =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|v[ao]n|de[nrl]?|d[aiou]s?|te[nr]|la|el|al|bin)){1,5}$/u

/** Whether a line is nothing but people's names. */
export const isNamesOnly = (line: string): boolean => {
  const parts = line.split(/,\s*(?:and\s+)?|\s+(?:and|&|und|et)\s+/).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => part.length < 60 && PERSON.test(part))
}
