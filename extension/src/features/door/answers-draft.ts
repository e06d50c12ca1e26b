/** The four answers while they are given: the same at the door, in the settings of a space and for another activity. */
import { PURPOSES, type Purpose } from '@whatworked/shared/forms/form'
import type { Situation } from '@whatworked/shared/forms/suggest'
import { type Answers, type EvidenceRead, evidenceRead } from '@whatworked/shared/records/activity'
import { isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'
import { counted, said, typedNumber, wholeOf } from './typed.ts'

const line = v.optional(v.string(), '')

/** A group reads this much before it decides, its own line with it. */
export const EVIDENCE_MOST = 20

/** The fields of the four answers in a draft; a line that an older one lacks is empty. */
export const answerLines = {
  purpose: line,
  pupils: line,
  expertise: line,
  suggests: line,
  minutes: line,
  everyWeeks: line,
  weeks: line,
  givenBy: line,
  inPlaceOf: line,
  people: line,
  wants: v.optional(v.array(v.picklist(PURPOSES)), []),
  knowEachOther: v.optional(v.boolean()),
  evidence: v.optional(v.array(evidenceRead), []),
}
const schema = v.object(answerLines)
export type AnswersDraft = v.InferOutput<typeof schema>

/** Which of the four questions has no answer yet, in the words to say so. */
export const unanswered = (draft: AnswersDraft): readonly string[] => [
  ...(isBlank(draft.purpose) ? ['what you are trying to achieve'] : []),
  ...(isBlank(draft.expertise) ? ['what expertise you have'] : []),
  ...(isBlank(draft.suggests) && draft.evidence.length === 0 ? ['what evidence suggests'] : []),
  ...(wholeOf(draft.minutes) === undefined ? ['how much protected time there is'] : []),
]

/** What the chooser looks at. */
export const situationOf = (draft: AnswersDraft): Situation => ({
  wants: draft.wants,
  people: wholeOf(draft.people),
  time: {
    minutes: wholeOf(draft.minutes),
    everyWeeks: wholeOf(draft.everyWeeks),
    weeks: wholeOf(draft.weeks),
  },
  knowEachOther: draft.knowEachOther,
})

/** The answers as they were kept, to be gone on with. Whether people know each other changes, so it is asked again. */
export const answersDraftOf = (answers: Answers): AnswersDraft => {
  const own = answers.evidence.findLast(isOwnLine)
  return v.parse(schema, {
    purpose: answers.purpose,
    pupils: answers.pupils,
    expertise: answers.expertise,
    suggests: own?.quote,
    minutes: typedNumber(answers.time.minutes),
    everyWeeks: typedNumber(answers.time.everyWeeks),
    weeks: typedNumber(answers.time.weeks),
    givenBy: answers.time.givenBy,
    inPlaceOf: answers.time.inPlaceOf,
    people: typedNumber(answers.people),
    wants: answers.wants?.filter(isPurpose),
    evidence: answers.evidence.filter((read) => read !== own),
  })
}

/** The four answers as the activity keeps them. What of `before` no question shows is kept with them. */
export const answersOf = (draft: AnswersDraft, before?: Answers): Answers => {
  const { purpose: _p, pupils: _u, expertise: _e, people: _n, wants, ...rest } = before ?? NONE
  const { minutes: _m, everyWeeks: _w, weeks: _k, givenBy: _g, inPlaceOf: _i, ...time } = rest.time
  const wanted = [...draft.wants, ...(wants ?? []).filter((one) => !isPurpose(one))]
  return {
    ...rest,
    ...said('purpose', draft.purpose),
    ...said('pupils', draft.pupils),
    ...said('expertise', draft.expertise),
    ...(wanted.length > 0 && { wants: wanted }),
    evidence: [
      ...draft.evidence,
      ...(isBlank(draft.suggests) ? [] : [{ quote: draft.suggests.trim().slice(0, 2_000) }]),
    ],
    time: {
      ...time,
      ...counted('minutes', draft.minutes, 1_440),
      ...counted('everyWeeks', draft.everyWeeks, 52),
      ...counted('weeks', draft.weeks, 156),
      ...said('givenBy', draft.givenBy),
      ...said('inPlaceOf', draft.inPlaceOf),
    },
    ...counted('people', draft.people, 1_000),
  }
}

const NONE: Answers = { evidence: [], time: {} }

/** A line in the group's own words, which came from no page and no post. */
const isOwnLine = ({ source, post, url }: EvidenceRead): boolean => !source && !post && !url

const isPurpose = (want: string): want is Purpose => PURPOSES.some((one) => one === want)
