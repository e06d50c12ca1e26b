/**
 * What a post tells the map. Looked at field by field instead of by a schema, in a quarter of its time (measured): a map
 * draws thousands. What has another shape than it should is left out.
 */
import { type Context, OUTCOMES, type Outcome } from '@whatworked/shared/records/fields'
import { VERDICTS, type Verdict } from '@whatworked/shared/records/trial'

export interface Told {
  readonly outcome: Outcome | undefined
  readonly verdict: Verdict | undefined
  readonly verdictWhy: string | undefined
  readonly context: Context
  readonly reasons: readonly string[]
  readonly happenedOn: string | undefined
  readonly byline: string | undefined
  readonly why: string | undefined
  readonly worked: string | undefined
  readonly didnt: string | undefined
  readonly happened: string | undefined
}

/** Reads it; undefined for what is no post's body at all. */
export const toldIn = (body: unknown): Told | undefined => {
  const post = fieldsOf(body)
  if (post === undefined) return undefined
  const verdict = fieldsOf(post['verdict'])
  return {
    outcome: OUTCOMES.find((one) => one === post['outcome']),
    verdict: VERDICTS.find((one) => one === verdict?.['kind']),
    verdictWhy: textOf(verdict?.['why']),
    context: contextIn(post['context']),
    reasons: Array.isArray(post['reasons']) ? post['reasons'].filter((one) => typeof one === 'string') : [],
    happenedOn: textOf(post['happenedOn']),
    byline: textOf(post['byline']),
    why: textOf(post['why']),
    worked: textOf(post['worked']),
    didnt: textOf(post['didnt']),
    happened: textOf(post['happened']),
  }
}

const SAID_OF_A_CLASS = [
  'year',
  'subject',
  'grouping',
  'size',
  'lessonStage',
  'timeOfDay',
  'halfTerm',
] as const

const contextIn = (value: unknown): Context => {
  const where = fieldsOf(value)
  const context: Context = {}
  if (where === undefined) return context
  for (const name of SAID_OF_A_CLASS) {
    const said = where[name]
    if (typeof said === 'string') context[name] = said
  }
  const ages: unknown = where['ages']
  if (Array.isArray(ages) && ages.length === 2) {
    const [from, to]: readonly unknown[] = ages
    if (typeof from === 'number' && typeof to === 'number') context.ages = [from, to]
  }
  return context
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined // any object has fields by name

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
