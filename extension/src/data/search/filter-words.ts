/** What filters in words mean: `class:9B`, `technique:exit`, `year:9`, `outcome:worked`, `has:evidence`, `win`, `clip`. */
import { foldText } from '@whatworked/shared/text'
import { daysMeant } from './days-meant.ts'
import type { FilterWorld } from './parse-query.ts'

export interface FilterMeaning {
  /** What the filter leaves, in words. */
  readonly label: string
  /** Of which an entry has to have one. */
  readonly facets?: readonly string[]
  /** Days, both included. */
  readonly from?: string
  readonly to?: string
}

/** Words that are filters as they stand; in quotes they are words again. */
const PLAIN: Readonly<Record<string, FilterMeaning>> = {
  worked: { label: 'Worked', facets: ['outcome:worked'] },
  'in-part': { label: 'In part', facets: ['outcome:in-part'] },
  'not-this-time': { label: 'Not this time', facets: ['outcome:not-this-time'] },
  'not-sure': { label: 'Not sure yet', facets: ['outcome:not-sure'] },
  win: { label: 'Wins', facets: ['is:win'] },
  clip: { label: 'Clips', facets: ['kind:clip'] },
  trial: { label: 'Trials', facets: ['kind:trial'] },
  reflection: { label: 'Reflections', facets: ['kind:reflection'] },
}
const VERDICTS: Readonly<Record<string, string>> = { keep: 'keep', adapt: 'adapt', stop: 'let-go' }
const HAS: Readonly<Record<string, string>> = { evidence: 'With evidence', quote: 'With a quote' }

/** The names before a colon, in the order in which they are offered. */
export const FILTER_NAMES = [
  'class',
  'technique',
  'subject',
  'year',
  'outcome',
  'since',
  'before',
  'in',
  'has',
  'verdict',
  'topic',
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** What a bare word filters by, or undefined for a plain word. */
export const meaningOfWord = (word: string): FilterMeaning | undefined => {
  const name = Object.hasOwn(PLAIN, word) ? word : word.replace(/s$/, '')
  return Object.hasOwn(PLAIN, name) && !(word !== name && name.includes('-')) ? PLAIN[name] : undefined
}

/** What `name:value` filters by; undefined when no filter has that name, or the value makes no sense for it. */
export const meaningOf = (name: string, value: string, world: FilterWorld): FilterMeaning | undefined => {
  const folded = foldText(value)
  switch (name) {
    case 'class':
      return {
        label: `Class: ${value}`,
        facets: [...world.names.classes].flatMap(([id, { body }]) =>
          begins([body.name], folded) ? [`class:${id}`] : [],
        ),
      }
    case 'technique':
      return {
        label: `Technique: ${value}`,
        facets: [...new Set(world.names.techniques.values())].flatMap((technique) =>
          begins([technique.name, ...technique.aliases], folded) ? [`technique:${technique.id}`] : [],
        ),
      }
    case 'year':
      return {
        label: /^\d+$/.test(folded) ? `Year ${value}` : value,
        facets: YEAR_NAMES.map((year) => `year:${year}${folded}`),
      }
    case 'subject':
    case 'topic':
      return {
        label: `${name === 'subject' ? 'Subject' : 'Topic'}: ${value}`,
        facets: [`${name}:${folded}*`],
      }
    case 'outcome':
      return meaningOfOutcome(folded)
    case 'verdict': {
      const verdict = VERDICTS[folded]
      return verdict === undefined
        ? undefined
        : { label: `Verdict: ${value}`, facets: [`verdict:${verdict}`] }
    }
    case 'has': {
      const label = Object.hasOwn(HAS, folded) ? HAS[folded] : undefined
      return label === undefined ? undefined : { label, facets: [`has:${folded}`] }
    }
    case 'is':
    case 'kind':
      return meaningOfWord(folded)
    default:
      return daysMeant(name, folded, world)
  }
}

/** As schemes write their years: “Year 9”, “Grade 4”, “P5”, “S2”, “Class 3”. */
const YEAR_NAMES = ['', 'year ', 'grade ', 'primary ', 'class ', 'p', 's', 'myp '] as const

const meaningOfOutcome = (folded: string): FilterMeaning | undefined => {
  const word = folded.replaceAll(' ', '-').replace(/^not-sure-yet$/, 'not-sure')
  const meaning = meaningOfWord(word)
  return meaning?.facets?.[0]?.startsWith('outcome:') ? meaning : undefined
}

/** Whether each word of the value begins a word of one of the names. */
const begins = (names: readonly string[], folded: string): boolean =>
  names.some((name) => {
    const words = foldText(name).split(/[^\p{L}\p{N}]+/u)
    return folded.split(/[^\p{L}\p{N}]+/u).every((wanted) => words.some((word) => word.startsWith(wanted)))
  })
