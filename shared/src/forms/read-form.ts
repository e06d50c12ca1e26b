/** A way of working from outside: a file, or what a school composed. What doesn't fit is named with its stage, and nothing is guessed. */
import * as v from 'valibot'
import { isBlank } from '../text.ts'
import { type Form, ownForm, type Stage } from './form.ts'
import { protocolOf } from './protocols.ts'
import { sheetOf } from './sheets.ts'

export type OwnForm = v.InferOutput<typeof ownForm>

/** One thing that doesn't fit: where it stands, and what is wrong with it. */
export interface FormProblem {
  /** “Stage 3, “Report”, of “Usual meeting””, or the way itself. */
  readonly where: string
  readonly what: string
}

export type ReadForm =
  | { readonly kind: 'ok'; readonly form: OwnForm }
  | { readonly kind: 'wrong'; readonly problems: readonly FormProblem[] }

const MOST_PROBLEMS = 8
/** A file of a way of working is text of a few pages. */
export const FORM_FILE_MAX_LENGTH = 200_000

/** Reads the text of a file. */
export const readFormFile = (text: string): ReadForm => {
  if (text.length > FORM_FILE_MAX_LENGTH) return wrong('The file', 'is too long for a way of working.')
  try {
    return readForm(JSON.parse(text))
  } catch {
    return wrong('The file', 'isn’t JSON, so no way of working can be read from it.')
  }
}

/** Reads a value: its shape first, then whether every sheet, role and protocol that it names is there. */
export const readForm = (value: unknown): ReadForm => {
  const parsed = v.safeParse(ownForm, value)
  if (!parsed.success)
    return {
      kind: 'wrong',
      problems: parsed.issues
        .slice(0, MOST_PROBLEMS)
        .map((issue) => ({ where: placeOf(value, keysOf(issue)), what: whatIsWrong(issue) })),
    }
  const problems = unknownNames(parsed.output).slice(0, MOST_PROBLEMS)
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'ok', form: parsed.output }
}

/** The stages of a way with where each stands, in words. */
const placedStages = (form: Form): readonly { readonly stage: Stage; readonly where: string }[] => [
  ...form.meetings.flatMap(({ stages, name }) =>
    stages.map((stage, at) => ({ stage, where: stageWords(at, stage.name, name) })),
  ),
  ...form.between.map((stage, at) => ({ stage, where: stageWords(at, stage.name, BETWEEN) })),
]

const unknownNames = (form: OwnForm): readonly FormProblem[] => {
  const roles = new Set(form.roles.map(({ id }) => id))
  const isSheet = (id: string) => id === 'promise' || sheetOf({ own: form }, id) !== undefined
  const ofStages = placedStages(form).flatMap(({ stage, where }) => {
    const sheets = [stage.makes, stage.needs?.sheet, stage.from?.sheet, ...stage.shows]
    return [
      ...(isBlank(stage.name) ? ['its name is missing.'] : []),
      ...sheets.flatMap((id) => (id === undefined || isSheet(id) ? [] : [`there is no sheet “${id}”.`])),
      ...(stage.role === undefined || roles.has(stage.role) ? [] : [`there is no role “${stage.role}”.`]),
      ...(stage.protocol === undefined || protocolOf(stage.protocol).length > 0
        ? []
        : [`there is no protocol “${stage.protocol}”.`]),
    ].map((what) => ({ where, what }))
  })
  const lists = [...form.meetings, { name: BETWEEN, stages: form.between }]
  const twice = lists.flatMap(({ stages, name }) =>
    stages.flatMap(({ id, name: own }, at) =>
      stages.findIndex((one) => one.id === id) === at
        ? []
        : [{ where: stageWords(at, own, name), what: `its id “${id}” is there twice.` }],
    ),
  )
  const unnamed = isBlank(form.name) ? [{ where: 'The way of working', what: 'its name is missing.' }] : []
  return [...unnamed, ...ofPeople(form), ...ofMeetings(form), ...ofSheets(form), ...ofStages, ...twice]
}

const ofPeople = ({ size: [least, most], roles }: Form): readonly FormProblem[] => [
  ...(least > most
    ? [{ where: 'The way of working', what: `it can’t be for at least ${least} people and at most ${most}.` }]
    : []),
  ...nameless(roles, 'Role'),
]

const ofMeetings = ({ meetings }: Form): readonly FormProblem[] => [
  ...nameless(meetings, 'Meeting'),
  ...(['first', 'last'] as const).flatMap((on) =>
    meetings.flatMap((one, at) =>
      one.on !== on || meetings.findIndex((other) => other.on === on) === at
        ? []
        : [
            {
              where: `Meeting ${at + 1}, “${one.name.slice(0, 60)}”`,
              what: `another is the ${on} one already.`,
            },
          ],
    ),
  ),
]

const ofSheets = ({ sheets }: OwnForm): readonly FormProblem[] => [
  ...nameless(sheets, 'Sheet'),
  ...sheets.flatMap(({ name, fields }, at) =>
    fields.length > 0
      ? []
      : [{ where: `Sheet ${at + 1}, “${name.slice(0, 60)}”`, what: 'it asks nothing yet.' }],
  ),
]

const nameless = (parts: readonly { readonly name: string }[], kind: string): readonly FormProblem[] =>
  parts.flatMap(({ name }, at) =>
    isBlank(name) ? [{ where: `${kind} ${at + 1}`, what: 'its name is missing.' }] : [],
  )

/** What stages of no meeting are said to be of. */
const BETWEEN = 'Before, between and after'

type Key = string | number
const keysOf = (issue: v.BaseIssue<unknown>): readonly Key[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

const stageWords = (at: number, name: unknown, meeting: unknown): string => {
  const called = typeof name === 'string' && name.trim() ? `, “${name.slice(0, 60)}”` : ''
  const of = typeof meeting === 'string' && meeting.trim() ? ` of “${meeting.slice(0, 60)}”` : ''
  return `Stage ${at + 1}${called}${called && of ? ',' : ''}${of}`
}

/** Where a path leads, in words. */
const placeOf = (value: unknown, path: readonly Key[]): string => {
  const at = (keys: readonly Key[]): unknown =>
    keys.reduce<unknown>((inner, key) => (inner as Record<Key, unknown> | undefined)?.[key], value)
  const [first, index, second, inner] = path
  if (first === 'meetings' && typeof index === 'number')
    return second === 'stages' && typeof inner === 'number'
      ? stageWords(inner, at([...path.slice(0, 4), 'name']), at(['meetings', index, 'name']))
      : `Meeting ${index + 1}`
  if (first === 'between' && typeof index === 'number')
    return stageWords(index, at(['between', index, 'name']), BETWEEN)
  if (first === 'sheets' && typeof index === 'number') return `Sheet ${index + 1}`
  if (first === 'roles' && typeof index === 'number') return `Role ${index + 1}`
  return 'The way of working'
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'its name',
  id: 'its id',
  minutes: 'its minutes',
  stages: 'its stages',
  meetings: 'its meetings',
  oneLine: 'what it is, in a line',
  inSentence: 'its name in a sentence',
  cadence: 'how often',
  lasts: 'for how long',
  size: 'for how many people',
  purposes: 'what it is for',
  trust: 'the trust it needs',
  everyWeeks: 'every how many weeks it is',
  meetingsPlanned: 'how many meetings it has',
  prompts: 'what is asked',
  each: 'the seconds for each',
  rule: 'its rule',
  howTo: 'what helps whoever leads',
  does: 'what it does',
  roles: 'its roles',
  sheets: 'its sheets',
  fields: 'what it asks',
  afterWeeks: 'after how many weeks it is asked',
  withinHours: 'within how many hours it is held',
}
const CROP = 40

const whatIsWrong = (issue: v.BaseIssue<unknown>): string => {
  const key = keysOf(issue).findLast((one) => typeof one === 'string')
  const field = key === undefined ? 'it' : (FIELD_WORDS[key] ?? `“${key}”`)
  if (issue.received === 'undefined') return `${field} is missing.`
  if (key === 'minutes') return `${field} have to be a whole number from 0 to 480.`
  if (issue.type === 'min_value' || issue.type === 'max_value')
    return `${field}: ${issue.received} doesn’t fit, ${issue.type === 'min_value' ? 'at least' : 'at most'} ${bound(issue)} does.`
  if (issue.type === 'min_length') return `${field} can’t be empty.`
  if (issue.type === 'max_length') return `there is too much in ${field}.`
  const found = issue.received.length > CROP ? `${issue.received.slice(0, CROP)}…` : issue.received
  const wanted = issue.expected
    ?.replaceAll('"', '')
    .replaceAll(' | ', ', ')
    .replace(/^\(|\)$/g, '')
  return wanted && !wanted.startsWith('/')
    ? `${field} is ${found}; it can be ${wanted}.`
    : `${field} is ${found}, which doesn’t fit.`
}

/** The bound that a number missed: valibot writes `>=5` and `<=52`. */
const bound = ({ expected }: v.BaseIssue<unknown>): string => (expected ?? '').replace(/^[<>]=?/, '')

const wrong = (where: string, what: string): ReadForm => ({ kind: 'wrong', problems: [{ where, what }] })
