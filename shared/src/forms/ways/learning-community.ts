import { way } from './way.ts'

const plan = {
  id: 'plan',
  name: 'What I’ll try next',
  turns: 'silent' as const,
  makes: 'action-plan',
  becomesTrial: true,
  prompts: ['At most three small changes.', 'What will you do less of, to make room?'],
}
const intentions = {
  id: 'intentions',
  name: 'Intentions',
  minutes: 5,
  prompts: ['What will we have done by the end?'],
}
const close = {
  id: 'close',
  name: 'Did we meet our intentions?',
  minutes: 5,
  makes: 'intentions-met',
  prompts: ['If not, what shall we do about it?'],
}
const report = {
  id: 'report',
  name: 'How did it go?',
  minutes: 25,
  turns: 'round' as const,
  shows: ['promise'],
  makes: 'report',
  prompts: ['What did you try, and what happened?'],
  rule: 'Then one question from anyone. No advice yet.',
}

/** A teacher learning community: the same shape each time, so that the content can change. */
export const learningCommunity = way({
  id: 'tlc',
  name: 'Teacher learning community',
  inSentence: 'a teacher learning community',
  oneLine: 'Regular meetings: report back, learn one thing, plan a change.',
  purposes: ['change-habits'],
  size: [4, 14],
  minutes: [60, 75],
  everyWeeks: 4,
  cadence: 'every four weeks',
  lasts: 'two years',
  weeks: 78,
  meetingsPlanned: 18,
  trust: 'grows',
  roles: [
    { id: 'facilitator', name: 'Facilitator', does: 'Keeps the shape, starts and stops on time.' },
    { id: 'timekeeper', name: 'Timekeeper', does: 'Keeps the turns fair.' },
    { id: 'scribe', name: 'Scribe', does: 'Types up what is on paper.' },
  ],
  meetings: [
    {
      id: 'usual',
      name: 'Meeting',
      stages: [
        intentions,
        { id: 'starter', name: 'Small wins', minutes: 5, makes: 'small-win' },
        report,
        { id: 'learning', name: 'New learning', minutes: 20, makes: 'learning' },
        { ...plan, minutes: 15 },
        close,
      ],
    },
    {
      id: 'first',
      name: 'First meeting',
      on: 'first',
      stages: [
        { id: 'why', name: 'Why we are here', minutes: 10 },
        {
          id: 'norms',
          name: 'What makes it safe?',
          minutes: 15,
          turns: 'round',
          makes: 'norms',
          prompts: ['What makes it safe to say that it didn’t work?'],
        },
        { id: 'learning', name: 'New learning', minutes: 25, makes: 'learning' },
        { ...plan, minutes: 20 },
        { id: 'dates', name: 'Dates', minutes: 5 },
      ],
    },
    {
      id: 'last',
      name: 'Last meeting',
      on: 'last',
      stages: [
        intentions,
        { id: 'starter', name: 'Small wins', minutes: 10, makes: 'small-win' },
        report,
        {
          id: 'embedded',
          name: 'What stays, what goes, what we pass on',
          minutes: 25,
          turns: 'round',
          makes: 'embedded',
        },
        { id: 'thanks', name: 'Thanks', minutes: 5, makes: 'thanks' },
        close,
      ],
    },
  ],
  evidence: {
    words:
      'A trial of one such programme in 140 secondary schools found about two months’ more progress after two years.',
    address:
      'https://educationendowmentfoundation.org.uk/news/real-time-knowledge-can-boost-pupils-grades-by-two-months',
  },
  credit: 'after Dylan Wiliam and Siobhán Leahy, and SSAT’s Embedding Formative Assessment',
})
