import { way } from './way.ts'

/** Three people visit, are visited, and talk; the one who is visited asks and owns the notes. */
export const triad = way({
  id: 'triad',
  name: 'Triad',
  inSentence: 'a triad',
  oneLine: 'Three people visit, have visitors, and talk. Includes peer observation.',
  purposes: ['second-eyes', 'see-learning'],
  size: [2, 4],
  minutes: [40, 60],
  everyWeeks: 3,
  cadence: 'every 3 weeks, with a visit',
  lasts: 'two terms',
  weeks: 24,
  meetingsPlanned: 8,
  trust: 'high',
  roles: [
    { id: 'host', name: 'Visited', does: 'Sets the focus and what counts as evidence, and owns the notes.' },
    { id: 'visitor', name: 'Visitor', does: 'Writes down what is seen and heard, hands it over.' },
    { id: 'reviewer', name: 'Questioner', does: 'Asks, keeps to what was seen, keeps the time.' },
  ],
  meetings: [
    {
      id: 'usual',
      name: 'Talk after the visit',
      stages: [
        {
          id: 'focus',
          name: 'What to look for',
          when: 'before',
          role: 'host',
          makes: 'focus',
          prompts: ['I’d like you to look for …', 'Count, time or write down …'],
        },
        {
          id: 'visit',
          name: 'The visit',
          when: 'before',
          role: 'visitor',
          sees: 'host',
          shows: ['focus'],
          makes: 'visit-notes',
          rule: 'I saw, I heard, at 10:14. Never “I liked”, never “you should”.',
        },
        {
          id: 'host-first',
          name: 'The visited teacher speaks first',
          minutes: 10,
          role: 'host',
          makes: 'noticed',
          prompts: ['What did you notice? What surprised you?'],
        },
        {
          id: 'review',
          name: 'What was seen and heard',
          minutes: 20,
          turns: 'open',
          shows: ['focus'],
          rule: 'Only what was seen. The notes are the visited teacher’s.',
        },
        {
          id: 'change',
          name: 'One small change',
          minutes: 10,
          turns: 'silent',
          makes: 'small-change',
          becomesTrial: true,
        },
        {
          id: 'own',
          name: 'For my own classroom',
          minutes: 5,
          turns: 'round',
          makes: 'own-learning',
          becomesTrial: true,
        },
      ],
    },
  ],
  evidence: {
    words:
      'A trial of rated lesson observations in 82 secondary schools found no gain. So here visits are few, short and chosen, and never rated.',
    address:
      'https://educationendowmentfoundation.org.uk/news/increasing-structured-teacher-observations-makes-no-difference',
  },
})
