/** Sheets of gatherings: talks, stalls, visits and what comes of them. */
import type { Sheet } from '../sheet.ts'

export const gatheringSheets: readonly Sheet[] = [
  {
    id: 'talk',
    name: 'Talks',
    title: 'Your talk',
    fields: [
      {
        id: 'title',
        kind: 'line',
        label: 'What it is about',
        hint: 'Something that happens in your lessons now.',
      },
      {
        id: 'minutes',
        kind: 'choice',
        label: 'How long',
        options: [
          { value: '2', label: '2 minutes' },
          { value: '7', label: '7 minutes' },
          { value: '15', label: '15 minutes, half of it talking together' },
        ],
      },
      { id: 'post', kind: 'post', label: 'The entry it starts from' },
      { id: 'where-not', kind: 'words', label: 'Where it didn’t work' },
    ],
  },
  {
    id: 'stall',
    name: 'Stalls',
    title: 'Your stall',
    fields: [
      { id: 'title', kind: 'line', label: 'What it shows', hint: 'Everyday practice, warts and all.' },
      { id: 'post', kind: 'post', label: 'The entry it starts from' },
      { id: 'place', kind: 'line', label: 'Where it stands', hint: 'By the window, table 4' },
      { id: 'keepers', kind: 'people', label: 'Who keeps it with you' },
    ],
  },
  {
    id: 'visit-log',
    name: 'Visits',
    title: 'What you saw at the stalls',
    many: true,
    fields: [
      { id: 'stall', kind: 'line', label: 'Which stall' },
      { id: 'noticed', kind: 'words', label: 'What I noticed', trialPart: 'ifI' },
    ],
  },
  {
    id: 'pods',
    name: 'In pods',
    title: 'Inspired, challenged, next',
    fields: [
      { id: 'inspired', kind: 'words', label: 'What inspired you?' },
      { id: 'challenged', kind: 'words', label: 'What challenged your thinking?' },
      { id: 'next', kind: 'words', label: 'What will you try next?', trialPart: 'ifI' },
    ],
  },
  {
    id: 'commitment',
    name: 'Commitments',
    title: 'What I will try',
    fields: [
      { id: 'try', kind: 'if-then', label: 'What I will try', trialPart: 'ifI' },
      { id: 'less', kind: 'less-of', label: 'What I will do less of', trialPart: 'lessOf' },
    ],
  },
]
