import { way } from './way.ts'

/** One approach for the whole school, in groups of their own. */
export const programme = way({
  id: 'programme',
  name: 'Whole-school programme',
  inSentence: 'a whole-school programme',
  oneLine: 'One approach for everybody, such as TEEP, with time to practise.',
  purposes: ['one-language'],
  size: [12, 300],
  minutes: [60, 360],
  everyWeeks: 6,
  cadence: 'days, then an hour a half-term',
  lasts: 'a year or more',
  weeks: 52,
  meetingsPlanned: 6,
  hasGroups: true,
  trust: 'medium',
  roles: [{ id: 'lead', name: 'Lead', does: 'Keeps the one focus, and the time for it.' }],
  meetings: [
    {
      id: 'usual',
      name: 'Meeting',
      stages: [
        { id: 'intentions', name: 'Intentions', minutes: 5 },
        {
          id: 'report',
          name: 'What we practised',
          minutes: 20,
          turns: 'pairs',
          shows: ['practised'],
          makes: 'practised',
        },
        { id: 'learning', name: 'The next piece', minutes: 20, makes: 'learning' },
        {
          id: 'plan',
          name: 'What I’ll try next',
          minutes: 12,
          turns: 'silent',
          makes: 'action-plan',
          becomesTrial: true,
        },
        { id: 'close', name: 'Did we meet our intentions?', minutes: 3, makes: 'intentions-met' },
      ],
    },
    {
      id: 'training',
      name: 'Training day',
      on: 'chosen',
      stages: [
        { id: 'why', name: 'Why this, and for which pupils', minutes: 40 },
        { id: 'model', name: 'See it done', minutes: 90, makes: 'learning' },
        { id: 'rehearse', name: 'Rehearse', minutes: 90, turns: 'pairs' },
        { id: 'adapt', name: 'What is kept, what is adapted', minutes: 60 },
        {
          id: 'plan',
          name: 'What I’ll try next',
          minutes: 30,
          turns: 'silent',
          makes: 'action-plan',
          becomesTrial: true,
        },
      ],
    },
  ],
  between: [{ id: 'practised', name: 'Practise', when: 'between', makes: 'practised', becomesTrial: true }],
  evidence: {
    words:
      'A review of the research asks for long programmes in the place of single days. Ask for evidence of the programme that you choose.',
    address: 'http://blog.optimus-education.com/developing-great-teaching-8-key-points-tdt-report',
  },
})
