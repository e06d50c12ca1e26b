/** What may follow while a filter is being typed: its name, then what there is of it. */
import { foldText } from '@whatworked/shared/text'
import { MONTHS } from './days-meant.ts'
import { FILTER_NAMES } from './filter-words.ts'
import { type FilterWorld, partsOf } from './parse-query.ts'

export interface Suggestion {
  readonly label: string
  /** The whole text with the suggestion in it. */
  readonly typed: string
}

const MOST = 8
/** Fewer letters begin too many words to be meant as the name of a filter. */
const NAME_MIN_LENGTH = 2

const HINTS: Readonly<Record<string, string>> = {
  class: 'a class',
  technique: 'a technique',
  subject: 'a subject',
  year: 'a year group',
  outcome: 'how it went',
  since: 'from a day on',
  before: 'up to a day',
  in: 'a month or term',
  has: 'what it has',
  verdict: 'of a trial',
  topic: 'what it was about',
}

/** Suggestions for the last part of what is typed; none for plain words. */
export const suggestFilters = (typed: string, world: FilterWorld): readonly Suggestion[] => {
  const last = partsOf(typed).at(-1)
  if (last === undefined || last.start + last.text.length < typed.length) return []
  const before = typed.slice(0, last.start)
  const [, name, value] = /^(\p{L}+):["“”]?([^"“”]*)$/u.exec(last.text) ?? []
  if (name === undefined) {
    if (last.text.length < NAME_MIN_LENGTH) return []
    return FILTER_NAMES.filter((one) => one.startsWith(last.text.toLowerCase())).map((one) => ({
      label: `${one}: ${HINTS[one]}`,
      typed: `${before}${one}:`,
    }))
  }
  const wanted = foldText(value ?? '')
  const fitting = valuesOf(name.toLowerCase(), world).filter((one) => foldText(one).includes(wanted))
  if (fitting.some((one) => foldText(one) === wanted)) return []
  return fitting.slice(0, MOST).map((one) => ({
    label: `${name.toLowerCase()}: ${one}`,
    typed: `${before}${name.toLowerCase()}:${/\s/.test(one) ? `"${one}"` : one} `,
  }))
}

const valuesOf = (name: string, { names, calendar }: FilterWorld): readonly string[] => {
  const classes = [...names.classes.values()].map(({ body }) => body)
  switch (name) {
    case 'class':
      return unique(classes.map((body) => body.name))
    case 'technique':
      return unique([...names.techniques.values()].map((technique) => technique.name))
    case 'subject':
      return unique(classes.map((body) => body.subject))
    case 'year':
      return unique(classes.map((body) => body.year))
    case 'outcome':
      return ['worked', 'in part', 'not this time', 'not sure']
    case 'verdict':
      return ['keep', 'adapt', 'stop']
    case 'has':
      return ['evidence', 'quote']
    case 'since':
    case 'before':
      return ['last-week', 'last-month', 'last-year', ...MONTHS]
    case 'in':
      return unique([...calendar.terms.map((term) => term.name), 'autumn', 'spring', 'summer', ...MONTHS])
    default:
      return []
  }
}

const unique = (list: readonly (string | undefined)[]): string[] =>
  [...new Set(list.filter((one) => one !== undefined))].sort((a, b) => a.localeCompare(b, 'en-GB'))
