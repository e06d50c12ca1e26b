/** Ways of working as a school may make its own, small enough for a journey. */
import type { Form } from '@whatworked/shared/forms/form'
import type { Sheet } from '@whatworked/shared/forms/sheet'

type Stage = { id: string; name: string } & Record<string, unknown>

const own = (name: string, stages: Stage[], sheets: Sheet[], roles: object[] = []) => ({
  form: 'own',
  own: {
    id: 'own',
    name,
    inSentence: name.toLowerCase(),
    oneLine: `${name}, as our school does it.`,
    purposes: ['teach-better-next'],
    size: [2, 60],
    minutes: [15, 60],
    cadence: 'Every three weeks.',
    lasts: 'Two terms.',
    trust: 'medium',
    meetings: [{ id: 'usual', name: 'Meeting', stages }],
    between: [],
    roles,
    evidence: { words: 'Nothing is known of it yet.' },
    sheets,
    // Safe: the server and the extension parse it with the schema of a school's own form.
  } as unknown as Form,
})

/** Plans alone, revealed together. */
export const PLANNING = own(
  'Planning together',
  [
    { id: 'alone', name: 'Plan alone', turns: 'silent', minutes: 15, sees: 'reveal', makes: 'plan' },
    { id: 'review', name: 'Peer review', turns: 'pairs', minutes: 10, shows: ['plan'], makes: 'review' },
    { id: 'adapt', name: 'Adapt your own copy', turns: 'silent', minutes: 10, makes: 'plan' },
    { id: 'verdict', name: 'After teaching', when: 'after', makes: 'verdict', becomesTrial: true },
  ],
  [
    {
      id: 'plan',
      name: 'Plan',
      title: 'Your plan',
      fields: [{ id: 'wrong', kind: 'words', label: 'What will they get wrong' }],
    },
    {
      id: 'review',
      name: 'Review',
      title: 'What you would ask',
      many: true,
      fields: [{ id: 'ask', kind: 'words', label: 'A question' }],
    },
    {
      id: 'verdict',
      name: 'Verdict',
      title: 'How it went',
      fields: [
        {
          id: 'verdict',
          kind: 'choice',
          label: 'Your verdict',
          options: [
            { value: 'keep', label: 'Keep using' },
            { value: 'adapt', label: 'Adapt' },
            { value: 'let-go', label: 'Stop' },
          ],
        },
        { id: 'happened', kind: 'words', label: 'What happened', trialPart: 'ifI' },
      ],
    },
  ],
)

/** One is visited, by two; the notes are theirs who was visited. */
export const TRIAD = own(
  'Triad',
  [
    { id: 'focus', name: 'What to look for', when: 'before', makes: 'focus' },
    { id: 'visit', name: 'The visit', when: 'before', sees: 'host', shows: ['focus'], makes: 'notes' },
    {
      id: 'talk',
      name: 'The visited teacher speaks first',
      turns: 'open',
      minutes: 20,
      makes: 'next',
      becomesTrial: true,
    },
  ],
  [
    {
      id: 'focus',
      name: 'Focus',
      title: 'What to look for',
      fields: [
        { id: 'focus', kind: 'words', label: 'I’d like you to look for' },
        { id: 'evidence', kind: 'words', label: 'What would count as evidence' },
      ],
    },
    {
      id: 'notes',
      name: 'Notes',
      title: 'What you saw and heard',
      many: true,
      fields: [
        { id: 'seen', kind: 'timed-notes', label: 'As it happened' },
        { id: 'counted', kind: 'tally', label: 'Counted' },
        { id: 'timed', kind: 'stopwatch', label: 'Timed' },
      ],
    },
    {
      id: 'next',
      name: 'Next',
      title: 'What I will try',
      fields: [{ id: 'will', kind: 'if-then', label: 'I will try' }],
    },
  ],
  [
    { id: 'host', name: 'Visited', does: 'Sets the focus, owns the notes.' },
    { id: 'visitor', name: 'Visitor', does: 'Notes what is seen and heard.' },
    { id: 'second', name: 'Second visitor', does: 'Counts and times.' },
  ],
)

/** Case pupils as A, B and C; the discussion waits for an observation of each. */
export const LESSON_STUDY = own(
  'Lesson study',
  [
    { id: 'plan', name: 'Plan the lesson', when: 'before', makes: 'predictions' },
    {
      id: 'lesson',
      name: 'Research lesson',
      minutes: 50,
      turns: 'silent',
      shows: ['predictions'],
      makes: 'observed',
    },
    { id: 'interview', name: 'Five minutes with each pupil', minutes: 15, makes: 'interview' },
    {
      id: 'discussion',
      name: 'Discussion',
      minutes: 45,
      withinHours: 36,
      shows: ['observed'],
      makes: 'points',
      needs: {
        sheet: 'observed',
        field: 'pupils',
        because: 'Learning first: each case pupil has an observation before anybody speaks of teaching.',
      },
    },
  ],
  [
    {
      id: 'predictions',
      name: 'Predictions',
      title: 'What we predict',
      fields: [
        { id: 'how', kind: 'line', label: 'We want to learn how to teach' },
        { id: 'pupils', kind: 'case-pupils', label: 'Case pupils', parts: ['predicted'] },
      ],
    },
    {
      id: 'observed',
      name: 'Observations',
      title: 'What you observe',
      fields: [{ id: 'pupils', kind: 'case-pupils', label: 'Case pupils' }],
    },
    {
      id: 'interview',
      name: 'Interviews',
      title: 'What they said',
      fields: [{ id: 'said', kind: 'case-pupils', label: 'What did you learn?', parts: ['said'] }],
    },
    {
      id: 'points',
      name: 'Points',
      title: 'A point',
      many: true,
      fields: [{ id: 'points', kind: 'points', label: 'What we make of it' }],
    },
  ],
)

/** A card each, then takeaways. */
export const CONVERSATION = own(
  'Fifteen-minute conversation',
  [
    { id: 'card', name: 'A card each', when: 'before', makes: 'card', becomesTrial: true },
    {
      id: 'where-not',
      name: 'Where would this not work?',
      minutes: 5,
      turns: 'open',
      shows: ['card'],
      makes: 'where-not',
    },
    {
      id: 'takeaway',
      name: 'What I take with me',
      minutes: 2,
      turns: 'silent',
      makes: 'takeaway',
      becomesTrial: true,
    },
    { id: 'later', name: 'What came of it', when: 'after', afterWeeks: 4, makes: 'where-not' },
  ],
  [
    {
      id: 'card',
      name: 'Card',
      title: 'Your card',
      fields: [
        { id: 'what', kind: 'technique', label: 'What is it?' },
        { id: 'did', kind: 'words', label: 'What happened?', trialPart: 'ifI' },
        { id: 'whom', kind: 'context', label: 'With whom?' },
        { id: 'failed', kind: 'words', label: 'Where did it not work?' },
      ],
    },
    {
      id: 'where-not',
      name: 'Where not',
      title: 'Where would this not work?',
      many: true,
      fields: [{ id: 'where', kind: 'words', label: 'Where, and why?' }],
    },
    {
      id: 'takeaway',
      name: 'Takeaway',
      title: 'What I take with me',
      many: true,
      fields: [
        { id: 'will', kind: 'if-then', label: 'I will try' },
        { id: 'less', kind: 'less-of', label: 'To make room' },
      ],
    },
  ],
)
