/** Forty situations with what is to be suggested first, and why. The reasons are the argument; the code has to follow them. */
import type { Purpose } from './form.ts'

export interface ExpectedSuggestion {
  readonly when: string
  readonly wants: readonly Purpose[]
  readonly people?: number
  readonly minutes?: number
  readonly everyWeeks?: number
  readonly weeks?: number
  readonly knowEachOther?: boolean
  /** The id that comes first. */
  readonly first: string
  /** Ids that are among the suggestions too. */
  readonly also?: readonly string[]
  /** Ids that are not suggested. */
  readonly never?: readonly string[]
  readonly because: string
}

const one = (
  when: string,
  wants: readonly Purpose[],
  [people, minutes, everyWeeks, weeks]: readonly [number?, number?, number?, number?],
  expected: Pick<ExpectedSuggestion, 'first' | 'because'> & Partial<ExpectedSuggestion>,
): ExpectedSuggestion => ({
  when,
  wants,
  ...(people !== undefined && { people }),
  ...(minutes !== undefined && { minutes }),
  ...(everyWeeks !== undefined && { everyWeeks }),
  ...(weeks !== undefined && { weeks }),
  ...expected,
})

export const SITUATIONS: readonly ExpectedSuggestion[] = [
  one('a quarter of an hour a week, a few people', ['pick-up-ideas'], [5, 15, 1], {
    first: 'conversation',
    because: 'Nothing else fits fifteen minutes.',
    never: ['tlc', 'triad'],
  }),
  one('two people at a break', ['pick-up-ideas'], [2, 15, 2], {
    first: 'conversation',
    because: 'Two is enough for a conversation.',
  }),
  one('a whole staff, half an hour once', ['pick-up-ideas'], [60, 30], {
    first: 'conversation',
    because: 'Speed sharing serves sixty.',
  }),
  one('a whole staff, an evening, ideas', ['pick-up-ideas'], [60, 120], {
    first: 'conversation',
    also: ['teachmeet'],
    because: 'Both pick up ideas; a teachmeet has the evening.',
  }),
  one('the same unit taught by three', ['teach-better-next'], [3, 60, 2], {
    first: 'planning',
    because: 'They teach the same thing.',
  }),
  one('a department of six, a weekly hour', ['teach-better-next'], [6, 60, 1], {
    first: 'planning',
    because: 'Six still plan together.',
  }),
  one('a pair, three quarters of an hour', ['teach-better-next'], [2, 45, 3], {
    first: 'planning',
    because: 'Plan alone and compare works for two.',
  }),
  one('planning, and seeing how pupils learn it', ['teach-better-next', 'see-learning'], [4, 120, 3, 10], {
    first: 'planning',
    also: ['lesson-study'],
    because: 'What they came for is the next lesson; a research lesson looks closer.',
    knowEachOther: true,
  }),
  one('three who want to be visited', ['second-eyes'], [3, 60, 3, 24], {
    first: 'triad',
    because: 'Three, an hour every three weeks, two terms.',
    knowEachOther: true,
  }),
  one('two who want to be visited', ['second-eyes'], [2, 45, 3, 26], {
    first: 'triad',
    because: 'Two can visit each other.',
    knowEachOther: true,
  }),
  one('four, two terms', ['second-eyes'], [4, 60, 4, 26], {
    first: 'triad',
    because: 'Four still take turns.',
  }),
  one('what is hard to see while teaching it', ['second-eyes', 'change-habits'], [3, 60, 3, 26], {
    first: 'triad',
    also: ['tlc'],
    because: 'A visitor sees it; a community suits it too if more join.',
  }),
  one('how three pupils learn one thing', ['see-learning'], [4, 120, 3, 12], {
    first: 'lesson-study',
    because: 'Case pupils in a lesson all have planned.',
    knowEachOther: true,
  }),
  one('the same with a short hour', ['see-learning'], [3, 50, 3, 24], {
    first: 'triad',
    because: 'A research lesson with its talk does not fit fifty minutes.',
    knowEachOther: true,
    never: ['lesson-study'],
  }),
  one('lesson study in a department', ['see-learning', 'teach-better-next'], [5, 120, 4, 12], {
    first: 'lesson-study',
    also: ['planning'],
    because: 'There is the time for research lessons.',
    knowEachOther: true,
  }),
  one('newcomers who want to see learning', ['see-learning'], [3, 45, 3, 26], {
    first: 'triad',
    because: 'Still the nearest; the note on trust stands on the card.',
    knowEachOther: false,
  }),
  one('alone, one question, two terms', ['find-out'], [1, 60, 6, 26], {
    first: 'enquiry',
    because: 'One person may enquire.',
  }),
  one('three, does it work for our pupils', ['find-out'], [3, 60, 6, 26], {
    first: 'enquiry',
    because: 'A question, a baseline, a term.',
  }),
  one('six, half an hour each half-term', ['find-out'], [6, 30, 6, 26], {
    first: 'enquiry',
    because: 'Half an hour every half-term carries an enquiry.',
  }),
  one('find out, and change habits', ['find-out', 'change-habits'], [6, 75, 4, 78], {
    first: 'enquiry',
    also: ['tlc'],
    because: 'They came to find out; a community keeps it going.',
  }),
  one('a policy on homework', ['make-something'], [6, 60, 3, 16], {
    first: 'working-group',
    because: 'Something to hand over at the end.',
  }),
  one('a shared resource by Easter', ['make-something'], [4, 50, 2, 16], {
    first: 'working-group',
    because: 'A brief and an end date.',
  }),
  one('a decision with many voices', ['make-something', 'see-breadth'], [8, 60, 3, 20], {
    first: 'working-group',
    because: 'A group drafts; breadth is heard by asking whom it will not suit.',
  }),
  one('make something, teach better', ['make-something', 'teach-better-next'], [5, 60, 3, 18], {
    first: 'working-group',
    also: ['planning'],
    because: 'What they came for is to make it.',
  }),
  one('change habits over two years', ['change-habits'], [10, 75, 4, 78], {
    first: 'tlc',
    because: 'Monthly, two years, ten people.',
  }),
  one('change habits, eight people, an hour', ['change-habits'], [8, 60, 4, 80], {
    first: 'tlc',
    because: 'An hour will do.',
  }),
  one('change habits, fourteen', ['change-habits'], [14, 75, 6, 78], {
    first: 'tlc',
    because: 'Fourteen is the most that all can speak.',
  }),
  one('change habits, but only a term', ['change-habits'], [8, 60, 4, 12], {
    first: 'tlc',
    because: 'Still what they want; the card says how long it needs.',
  }),
  one('change habits, nothing else said', ['change-habits'], [], {
    first: 'tlc',
    because: 'Purpose alone is enough to begin.',
  }),
  one('one language for lessons, the whole school', ['one-language'], [60, 60, 6, 52], {
    first: 'programme',
    because: 'Everybody, one focus, a year.',
  }),
  one('one language, a big school', ['one-language'], [150, 60, 6, 60], {
    first: 'programme',
    because: 'Groups under one focus.',
  }),
  one('one language and habits', ['one-language', 'change-habits'], [80, 75, 4, 78], {
    first: 'programme',
    because: 'Eighty people are a programme of groups.',
    never: ['triad'],
  }),
  one('an evening to celebrate', ['celebrate'], [40, 120], {
    first: 'teachmeet',
    also: ['marketplace'],
    because: 'Short talks, with courage.',
  }),
  one('ideas and celebration in an evening', ['celebrate', 'pick-up-ideas'], [50, 120], {
    first: 'teachmeet',
    also: ['conversation'],
    because: 'Both serve both; the evening is the teachmeet’s.',
  }),
  one('celebrate with an hour', ['celebrate'], [60, 60], {
    first: 'conversation',
    also: ['marketplace'],
    because: 'An hour is too short for a teachmeet.',
    never: ['teachmeet'],
  }),
  one('what goes on in other departments', ['see-breadth'], [60, 60], {
    first: 'marketplace',
    because: 'Stalls show breadth.',
  }),
  one('breadth, a big staff', ['see-breadth'], [120, 55], {
    first: 'marketplace',
    because: 'Many stalls, three rounds.',
  }),
  one('breadth and thanks', ['see-breadth', 'celebrate'], [80, 60], {
    first: 'marketplace',
    because: 'It does both.',
  }),
  one('nothing ticked, three people, an hour every three weeks', [], [3, 60, 3, 26], {
    first: 'triad',
    because: 'People, rhythm and two terms fit it best.',
  }),
  one('nothing said at all', ['pick-up-ideas'], [], {
    first: 'conversation',
    also: ['teachmeet'],
    because: 'The smallest beginning.',
  }),
]
