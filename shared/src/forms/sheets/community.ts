/** Sheets of a teacher learning community: what was promised, what came of it, what is next. */
import type { Sheet } from '../sheet.ts'

export const communitySheets: readonly Sheet[] = [
  {
    id: 'small-win',
    name: 'Small wins',
    title: 'Something small that went well',
    fields: [{ id: 'win', kind: 'words', label: 'One line is plenty' }],
  },
  {
    id: 'report',
    name: 'How it went',
    title: 'How did it go?',
    fields: [
      { id: 'tried', kind: 'words', label: 'Tried', hint: 'With whom, how often. “Not yet” is an answer.' },
      { id: 'happened', kind: 'words', label: 'What happened', hint: 'Not yet? What got in the way?' },
      { id: 'next', kind: 'words', label: 'Next', trialPart: 'ifI' },
    ],
  },
  {
    id: 'learning',
    name: 'New learning',
    title: 'What I take from it',
    fields: [
      { id: 'reading', kind: 'reading', label: 'The passage' },
      { id: 'take', kind: 'words', label: 'What it means for my lessons', trialPart: 'because' },
    ],
  },
  {
    id: 'action-plan',
    name: 'Action plans',
    title: 'What I will try before we next meet',
    fields: [
      { id: 'try', kind: 'if-then', label: 'What I will try', trialPart: 'ifI' },
      { id: 'class', kind: 'context', label: 'With which class' },
      { id: 'less', kind: 'less-of', label: 'What I will do less of', trialPart: 'lessOf' },
      { id: 'pupils', kind: 'words', label: 'What pupils should do differently', trialPart: 'lookFor' },
      { id: 'bring', kind: 'words', label: 'What I will bring back' },
    ],
  },
  {
    id: 'intentions-met',
    name: 'Did we meet our intentions?',
    title: 'Did we meet our intentions?',
    fields: [
      { id: 'met', kind: 'choices', label: 'Met', options: [] },
      { id: 'next', kind: 'words', label: 'If not, what shall we do about it?' },
    ],
  },
  {
    id: 'norms',
    name: 'What makes it safe',
    title: 'What makes it safe to say that it didn’t work?',
    fields: [{ id: 'safe', kind: 'words', label: 'What I need from the others' }],
  },
  {
    id: 'embedded',
    name: 'What stays',
    title: 'What stays, what goes, what we pass on',
    fields: [
      { id: 'stays', kind: 'words', label: 'What has become a habit' },
      { id: 'goes', kind: 'words', label: 'What we leave, and why' },
      { id: 'passes', kind: 'words', label: 'What we pass on, and to whom' },
    ],
  },
  {
    id: 'practised',
    name: 'Practised',
    title: 'What I practised',
    fields: [
      { id: 'stage', kind: 'line', label: 'Which stage of the lesson' },
      { id: 'what', kind: 'words', label: 'What I did', trialPart: 'ifI' },
      { id: 'happened', kind: 'words', label: 'What happened', trialPart: 'then' },
    ],
  },
]
