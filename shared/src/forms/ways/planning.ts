import { way } from './way.ts'

/** Each plans alone, all are seen together, each adapts their own. */
export const planning = way({
  id: 'planning',
  name: 'Collaborative planning',
  inSentence: 'collaborative planning',
  oneLine: 'Plan alone, compare, adapt your own.',
  purposes: ['teach-better-next'],
  size: [2, 6],
  minutes: [45, 60],
  everyWeeks: 3,
  cadence: 'each unit',
  lasts: 'a unit at a time',
  meetingsPlanned: 6,
  trust: 'medium',
  roles: [
    { id: 'timekeeper', name: 'Timekeeper', does: 'Keeps the time and calls the reveal.' },
    { id: 'recorder', name: 'Recorder', does: 'Writes down what we expect pupils to get wrong.' },
  ],
  meetings: [
    {
      id: 'usual',
      name: 'Meeting',
      stages: [
        {
          id: 'alone',
          name: 'Plan alone',
          when: 'before',
          turns: 'silent',
          sees: 'reveal',
          makes: 'lesson-plan',
          prompts: ['What will they get wrong, and what will you do then?'],
        },
        { id: 'settle', name: 'Small wins', minutes: 3, makes: 'small-win' },
        {
          id: 'reveal',
          name: 'All plans together',
          minutes: 12,
          turns: 'round',
          shows: ['lesson-plan'],
          rule: 'Say the explanation aloud, word for word. No ranking.',
        },
        {
          id: 'review',
          name: 'Peer review',
          minutes: 20,
          turns: 'pairs',
          shows: ['lesson-plan'],
          makes: 'review',
          prompts: ['What would you keep? What would you ask?'],
        },
        {
          id: 'question',
          name: 'The one question',
          minutes: 10,
          prompts: ['What is the one question that tells us to move on?'],
        },
        {
          id: 'adapt',
          name: 'Adapt your own copy',
          minutes: 12,
          turns: 'silent',
          shows: ['review'],
          makes: 'lesson-plan',
          becomesTrial: true,
          rule: 'Plans stay individual.',
        },
        { id: 'close', name: 'When we bring back verdicts', minutes: 3 },
        {
          id: 'verdict',
          name: 'After teaching',
          when: 'after',
          makes: 'verdict',
          becomesTrial: true,
          prompts: ['Same plan, other rooms: what differed?'],
        },
      ],
    },
  ],
  evidence: {
    words:
      'A published agenda for it gives most of its minutes to how the thing is taught. We know of no trial of its effect.',
    address: 'https://studylib.net/doc/7229595/collaborative-lesson-planning-agenda',
  },
})
