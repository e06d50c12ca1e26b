/** Sheets of the protocols: what is brought, what the others heard, and what it changed. */
import type { Sheet } from '../sheet.ts'

export const consultingSheets: readonly Sheet[] = [
  {
    id: 'dilemma',
    name: 'What is brought',
    title: 'What you bring',
    fields: [
      { id: 'story', kind: 'words', label: 'What it is about', hint: 'No pupil’s name.' },
      { id: 'question', kind: 'line', label: 'The question you want thought about' },
    ],
  },
  {
    id: 'heard',
    name: 'What we heard',
    title: 'What I heard',
    many: true,
    fields: [{ id: 'heard', kind: 'words', label: 'What I heard, before any advice' }],
  },
  {
    id: 'warm-cool',
    name: 'Warm and cool',
    title: 'Warm and cool',
    many: true,
    fields: [
      { id: 'warm', kind: 'words', label: 'Warm: where it fits its aim' },
      { id: 'cool', kind: 'words', label: 'Cool: where I wonder' },
    ],
  },
  {
    id: 'made-different',
    name: 'What made it different',
    title: 'What made this different?',
    fields: [{ id: 'different', kind: 'words', label: 'What made it different from other times like it?' }],
  },
  {
    id: 'response',
    name: 'What I take from it',
    title: 'What I take from it',
    fields: [{ id: 'take', kind: 'words', label: 'What I think now, and what I will try', trialPart: 'ifI' }],
  },
]
