/** Sheets of collaborative planning: plans stay individual, the conversation is shared. */
import type { Sheet, SheetField } from '../sheet.ts'

/** Verdicts read the same wherever they are asked. */
export const verdictField: SheetField = {
  id: 'verdict',
  kind: 'choice',
  label: 'Your verdict',
  options: [
    { value: 'keep', label: 'Keep using' },
    { value: 'adapt', label: 'Adapt' },
    { value: 'let-go', label: 'Stop' },
  ],
}

export const planningSheets: readonly Sheet[] = [
  {
    id: 'lesson-plan',
    name: 'Plans',
    title: 'Your plan',
    fields: [
      { id: 'what', kind: 'words', label: 'What are we teaching?' },
      { id: 'wrong', kind: 'words', label: 'What will they get wrong, and what will I do then?' },
      { id: 'explain', kind: 'words', label: 'The explanation, word for word', trialPart: 'ifI' },
      {
        id: 'question',
        kind: 'words',
        label: 'The one question that tells us to move on',
        trialPart: 'lookFor',
      },
      { id: 'class', kind: 'context', label: 'With which class' },
    ],
  },
  {
    id: 'review',
    name: 'Peer review',
    title: 'What you would ask',
    many: true,
    fields: [
      { id: 'keep', kind: 'words', label: 'What I would keep' },
      { id: 'ask', kind: 'words', label: 'What I would ask' },
    ],
  },
  {
    id: 'verdict',
    name: 'After teaching',
    title: 'How it went',
    fields: [
      verdictField,
      { id: 'happened', kind: 'words', label: 'What happened', trialPart: 'then' },
      { id: 'changed', kind: 'words', label: 'What I changed, and why', trialPart: 'ifI' },
      { id: 'class', kind: 'context', label: 'With which class' },
    ],
  },
]
