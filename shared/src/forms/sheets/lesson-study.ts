/** Sheets of lesson study: case pupils are A, B and C and nothing else; learning first, teaching second. */
import type { Sheet } from '../sheet.ts'

export const lessonStudySheets: readonly Sheet[] = [
  {
    id: 'predictions',
    name: 'Predictions',
    title: 'What we predict',
    fields: [
      { id: 'how', kind: 'words', label: 'We want to learn how to improve the way we teach … to …' },
      { id: 'number', kind: 'line', label: 'Which research lesson this is', hint: 'Up to three.' },
      { id: 'stages', kind: 'words', label: 'The stages of the lesson' },
      { id: 'pupils', kind: 'case-pupils', label: 'What we expect of each case pupil', parts: ['predicted'] },
    ],
  },
  {
    id: 'observed',
    name: 'Observations',
    title: 'What you observe',
    fields: [
      {
        id: 'pupils',
        kind: 'case-pupils',
        label: 'Predicted and observed',
        parts: ['predicted', 'observed'],
      },
      { id: 'seen', kind: 'timed-notes', label: 'As it happened' },
    ],
  },
  {
    id: 'interview',
    name: 'Interviews',
    title: 'What they said',
    fields: [
      {
        id: 'pupils',
        kind: 'case-pupils',
        label: 'In their words: what they enjoyed, what they learnt, what helped',
        parts: ['said'],
      },
    ],
  },
  {
    id: 'points',
    name: 'Points',
    title: 'What we saw, pupil by pupil',
    many: true,
    fields: [{ id: 'points', kind: 'points', label: 'Each begins with a case pupil' }],
  },
  {
    id: 'adjust',
    name: 'Adjustments',
    title: 'What to adjust',
    fields: [
      { id: 'why', kind: 'words', label: 'What accounts for the difference?', trialPart: 'because' },
      { id: 'adjust', kind: 'words', label: 'What do we change in the technique?', trialPart: 'ifI' },
      { id: 'next', kind: 'words', label: 'The next research lesson, or what we tell others' },
    ],
  },
]
