/** Sheets of conversations: one thing that was tried, and what somebody takes away. */
import type { Sheet } from '../sheet.ts'

export const sharingSheets: readonly Sheet[] = [
  {
    id: 'card',
    name: 'Cards',
    title: 'Your card',
    fields: [
      {
        id: 'what',
        kind: 'words',
        label: 'What I tried',
        hint: 'One thing, in a line or two.',
        trialPart: 'ifI',
      },
      { id: 'whom', kind: 'context', label: 'With whom' },
      { id: 'happened', kind: 'words', label: 'What happened', trialPart: 'then' },
      { id: 'where-not', kind: 'words', label: 'Where it didn’t work, or might not' },
      { id: 'post', kind: 'post', label: 'An entry to go with it' },
    ],
  },
  {
    id: 'where-not',
    name: 'Where it would not work',
    title: 'Where would this not work?',
    many: true,
    fields: [{ id: 'where', kind: 'words', label: 'Where would this not work, and why?' }],
  },
  {
    id: 'takeaway',
    name: 'To try',
    title: 'What I take away',
    many: true,
    fields: [
      { id: 'from', kind: 'line', label: 'Whose idea it was' },
      { id: 'try', kind: 'if-then', label: 'What I will try', trialPart: 'ifI' },
      { id: 'by', kind: 'day', label: 'By when' },
      { id: 'less', kind: 'less-of', label: 'What I will do less of', trialPart: 'lessOf' },
    ],
  },
  {
    id: 'met',
    name: 'Whom I met',
    title: 'Whom I met',
    fields: [{ id: 'people', kind: 'people', label: 'Names' }],
  },
  {
    id: 'adopt',
    name: 'Ideas to adopt',
    title: 'One idea for us all',
    fields: [
      { id: 'idea', kind: 'line', label: 'The idea' },
      { id: 'why', kind: 'words', label: 'Why this one?' },
    ],
  },
  {
    id: 'thanks',
    name: 'Thanks',
    title: 'Thanks',
    fields: [{ id: 'for', kind: 'words', label: 'Whom do I thank, and what for?' }],
  },
]
