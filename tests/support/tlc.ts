/** A TLC of a school's own, as data: the 75-minute agenda with a round of reports and an action plan. */
const MINUTE = 60_000

export const REPORT = 'report'
export const ACTION_PLAN = 'action-plan'

const stages = (isFirst: boolean) => [
  { id: 'intro', name: 'Intentions, small wins', minutes: 5, prompts: ['What are we here for today?'] },
  { id: 'starter', name: 'Starter', minutes: 5, prompts: ['What went well this week?'] },
  ...(isFirst
    ? []
    : [
        {
          id: 'report',
          name: 'How did it go?',
          minutes: 25,
          turns: 'round',
          prompts: ['What did you try and what happened?'],
          rule: 'Then one question from anyone. No advice yet.',
          makes: REPORT,
          shows: ['promise'],
        },
      ]),
  {
    id: 'new',
    name: 'New: wait time',
    minutes: 20,
    prompts: ['What does it say, and what would it be with us?'],
  },
  {
    id: 'plan',
    name: 'What I’ll try next',
    minutes: 15,
    turns: 'silent',
    prompts: ['What will I try, with which class, and what will I do less of?'],
    makes: ACTION_PLAN,
    becomesTrial: true,
  },
  {
    id: 'close',
    name: 'Did we meet our intentions?',
    minutes: 5,
    prompts: ['Did we do what we set out to do?'],
  },
]

/** The activity's body. */
export const ownTlc = (title = 'Questioning TLC') => ({
  form: 'own',
  title,
  meetings: 18,
  own: {
    id: 'own-tlc',
    name: 'TLC',
    inSentence: 'a TLC',
    oneLine: 'Promise, try, report.',
    purposes: ['change-habits'],
    size: [6, 14],
    minutes: [75, 75],
    everyWeeks: 5,
    cadence: 'every five weeks',
    lasts: 'two years',
    trust: 'grows',
    meetings: [
      { id: 'usual', name: 'A meeting', on: 'every', stages: stages(false) },
      { id: 'first', name: 'The first meeting', on: 'first', stages: stages(true) },
    ],
    sheets: [
      {
        id: REPORT,
        name: 'Report',
        title: 'How did it go?',
        fields: [
          { id: 'tried', kind: 'words', label: 'Tried' },
          { id: 'happened', kind: 'words', label: 'What happened' },
          { id: 'next', kind: 'words', label: 'Next' },
          { id: 'inTheWay', kind: 'words', label: 'Not yet: what got in the way?' },
        ],
      },
    ],
  },
})

/** One meeting of it. */
export const aSession = (activity: string, number: number, startsAt: number, more: object = {}) => ({
  activity,
  number,
  startsAt,
  minutes: 75,
  place: 'room S2',
  intentions: ['heard what happened after the question', 'tried one way to wait longer', 'each a promise'],
  ...more,
})

/** That long ago, in ms UTC. */
export const minutesAgo = (minutes: number): number => Date.now() - minutes * MINUTE
