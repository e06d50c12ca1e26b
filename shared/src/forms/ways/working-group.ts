import { way } from './way.ts'

/** A brief, some meetings, a recommendation, an end. */
export const workingGroup = way({
  id: 'working-group',
  name: 'Working or focus group',
  inSentence: 'a working group',
  oneLine: 'A shared problem, and something to hand over at the end.',
  purposes: ['make-something'],
  size: [3, 8],
  minutes: [45, 60],
  everyWeeks: 3,
  cadence: 'every three weeks',
  lasts: 'until it is done, on a day set at the start',
  weeks: 16,
  meetingsPlanned: 5,
  endsByDate: true,
  trust: 'low',
  roles: [
    { id: 'chair', name: 'Chair', does: 'Keeps to the brief.' },
    { id: 'scribe', name: 'Scribe', does: 'Keeps the draft, and the views that differ.' },
  ],
  meetings: [
    {
      id: 'usual',
      name: 'Meeting',
      stages: [
        { id: 'since', name: 'Since last time', minutes: 5, shows: ['actions'] },
        { id: 'evidence', name: 'What do our journals say?', minutes: 15, makes: 'evidence' },
        { id: 'draft', name: 'Draft', minutes: 15, makes: 'draft', shows: ['draft'] },
        { id: 'not-suit', name: 'Who will this not suit?', minutes: 10, turns: 'round', makes: 'not-suit' },
        { id: 'actions', name: 'Who does what', minutes: 5, makes: 'actions' },
      ],
    },
  ],
  between: [
    { id: 'brief', name: 'Brief', when: 'before', makes: 'brief' },
    { id: 'recommendation', name: 'Recommendation', when: 'after', makes: 'recommendation', role: 'scribe' },
    {
      id: 'dissent',
      name: 'Other views',
      when: 'after',
      makes: 'dissent',
      prompts: ['What stands against it goes along with it.'],
    },
  ],
  result: {
    name: 'The recommendation',
    sheets: ['brief', 'evidence', 'not-suit', 'recommendation', 'dissent'],
  },
  evidence: { words: 'For decisions and resources. We know of no trial of its effect on pupils.' },
})
