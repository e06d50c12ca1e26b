/**
 * A way of working, as data. One file each in this folder's `ways/`; a school's own is the same shape, parsed. The engine
 * (agenda.ts, run.ts) and the screens read stages, never a form's name.
 */
import * as v from 'valibot'
import { line, webAddress, words } from '../records/fields.ts'
import { sheetSchema } from './sheet.ts'

/** What a group may want; the first of the four questions is answered in words, this only narrows the choice. */
export const PURPOSES = [
  'pick-up-ideas',
  'teach-better-next',
  'see-learning',
  'second-eyes',
  'find-out',
  'make-something',
  'change-habits',
  'one-language',
  'celebrate',
  'see-breadth',
] as const
export type Purpose = (typeof PURPOSES)[number]

export const TRUSTS = ['low', 'medium', 'high', 'grows'] as const

/** How people take part in a stage. */
export const TURNS = ['round', 'pairs', 'silent', 'open', 'gallery', 'lots'] as const
export type Turns = (typeof TURNS)[number]

export const WHENS = ['before', 'meeting', 'between', 'after'] as const
export type When = (typeof WHENS)[number]

/**
 * Who sees a contribution, and from when: `group` at once; `reveal` its author alone until the stage is revealed for all;
 * `host` is handed over to the one who is visited and is then theirs alone; `self` stays on the device.
 */
export const SEES = ['group', 'reveal', 'host', 'self'] as const
export type Sees = (typeof SEES)[number]

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const id = v.pipe(line, v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

export const stage = v.looseObject({
  id,
  name: line,
  when: v.optional(v.picklist(WHENS), 'meeting'),
  /** Length by default; a setting of each activity and each meeting. Absent outside of meetings. */
  minutes: v.optional(whole(0, 480)),
  turns: v.optional(v.picklist(TURNS), 'open'),
  /** Seconds for each turn of a round; without it the stage's minutes are divided by who is there. */
  each: v.optional(whole(5, 7_200)),
  sees: v.optional(v.picklist(SEES), 'group'),
  /** Said on the screen while it lasts. */
  prompts: v.optional(v.pipe(v.array(words), v.maxLength(12)), []),
  /** A line under the turn, such as “One question from anyone. No advice yet.” */
  rule: v.optional(line),
  /** The sheet that everybody (or who has the turn) fills in: an id of sheets.ts. */
  makes: v.optional(id),
  /** What stands on the screen during a turn: sheets of earlier stages, or `promise` for the speaker's last action plan. */
  shows: v.optional(v.pipe(v.array(id), v.maxLength(6)), []),
  /**
   * Who has a turn here: whoever filled in this sheet, as talks do. `each` is its field that says how many minutes,
   * `where` the one that says the place. With `gallery` the sheets are stalls, and the stage is one round of visits to them.
   */
  from: v.optional(v.looseObject({ sheet: id, each: v.optional(id), where: v.optional(id) })),
  /** The role that this stage belongs to; others listen. */
  role: v.optional(id),
  /** What is written here can become a trial of one's own with one tap. */
  becomesTrial: v.optional(v.boolean()),
  /** Opens only when these are there: so many of a sheet (`each`: from everyone in the sheet's own list, such as each case pupil), or a word that there is none. */
  needs: v.optional(
    v.looseObject({
      sheet: id,
      field: v.optional(id),
      atLeast: v.optional(whole(1, 50), 1),
      orStated: v.optional(id),
      because: line,
    }),
  ),
  /** To be held so many hours at most after the stage before it. */
  withinHours: v.optional(whole(1, 720)),
  /** Asked so many weeks after the activity, or the stage `of`, began. */
  afterWeeks: v.optional(whole(1, 52)),
  /** A protocol of protocols.ts in the place of this stage. */
  protocol: v.optional(id),
  /** What a facilitator does here, for somebody who does it for the first time. */
  howTo: v.optional(words),
})
export type Stage = v.InferOutput<typeof stage>

const role = v.looseObject({
  id,
  name: line,
  does: words,
  /** Goes to somebody else next time. */
  rotates: v.optional(v.boolean(), true),
  /** How many have it at once. */
  many: v.optional(v.boolean()),
})
export type FormRole = v.InferOutput<typeof role>

/** One agenda: which meetings it is for, and what goes with it before and after. */
const meeting = v.looseObject({
  id,
  name: line,
  on: v.optional(v.picklist(['every', 'first', 'last', 'chosen']), 'every'),
  stages: v.pipe(v.array(stage), v.minLength(1), v.maxLength(30)),
})
export type FormMeeting = v.InferOutput<typeof meeting>

const shape = {
  id,
  name: line,
  /** “a triad”, as it stands in a sentence. */
  inSentence: line,
  oneLine: line,
  purposes: v.pipe(v.array(v.picklist(PURPOSES)), v.minLength(1)),
  size: v.tuple([whole(1, 1_000), whole(1, 1_000)]),
  minutes: v.tuple([whole(0, 600), whole(0, 600)]),
  /** Weeks between meetings by default; absent where it happens once. */
  everyWeeks: v.optional(whole(1, 52)),
  cadence: line,
  lasts: line,
  /** Weeks it needs to be worth it. */
  weeks: v.optional(whole(1, 156)),
  meetingsPlanned: v.optional(whole(1, 400)),
  /** It ends on a day that is set at the start. */
  endsByDate: v.optional(v.boolean()),
  /** It runs in several spaces under one focus. */
  hasGroups: v.optional(v.boolean()),
  /** What stands in the end on one page that prints: these sheets, in this order. */
  result: v.optional(
    v.looseObject({ name: line, sheets: v.pipe(v.array(id), v.minLength(1), v.maxLength(12)) }),
  ),
  /** It stands on the card of this other way, which it belongs to. */
  with: v.optional(id),
  trust: v.picklist(TRUSTS),
  roles: v.optional(v.pipe(v.array(role), v.maxLength(8)), []),
  meetings: v.pipe(v.array(meeting), v.minLength(1), v.maxLength(8)),
  /** Stages that belong to no meeting. */
  between: v.optional(v.pipe(v.array(stage), v.maxLength(20)), []),
  /** What is known of its effect, said honestly, with where it is written. */
  evidence: v.looseObject({ words, address: v.optional(webAddress) }),
  credit: v.optional(line),
}

/** A way of working. */
export const form = v.looseObject(shape)
export type Form = v.InferOutput<typeof form>

/** A school's own, with sheets of its own if it wants them: nothing is known of its effect, and that is said. */
export const ownForm = v.looseObject({
  ...shape,
  sheets: v.optional(v.pipe(v.array(sheetSchema), v.maxLength(30)), []),
  evidence: v.optional(shape.evidence, { words: 'Your own way of working: nothing is known of it yet.' }),
})
