/** Sheets of a group that makes something: a brief, evidence, a draft, and a recommendation that keeps its dissent. */
import type { Sheet } from '../sheet.ts'

export const makingSheets: readonly Sheet[] = [
  {
    id: 'brief',
    name: 'Brief',
    title: 'Our brief',
    fields: [
      { id: 'asked', kind: 'words', label: 'What were we asked, and by whom?' },
      { id: 'decides', kind: 'line', label: 'Who decides in the end?' },
    ],
  },
  {
    id: 'evidence',
    name: 'Evidence',
    title: 'What do our journals say?',
    many: true,
    fields: [
      { id: 'post', kind: 'post', label: 'A post of ours' },
      { id: 'reading', kind: 'reading', label: 'Something we read' },
      { id: 'says', kind: 'words', label: 'What it says, for or against' },
    ],
  },
  {
    id: 'draft',
    name: 'Draft',
    title: 'Our draft',
    fields: [{ id: 'text', kind: 'words', label: 'The draft as it stands' }],
  },
  {
    id: 'not-suit',
    name: 'Whom it will not suit',
    title: 'Who will this not suit?',
    many: true,
    fields: [
      { id: 'who', kind: 'words', label: 'Who will this not suit, and why?' },
      { id: 'instead', kind: 'words', label: 'What would suit them?' },
    ],
  },
  {
    id: 'recommendation',
    name: 'Recommendation',
    title: 'What we recommend',
    fields: [
      { id: 'recommend', kind: 'words', label: 'We recommend' },
      { id: 'for', kind: 'words', label: 'What speaks for it' },
      { id: 'against', kind: 'words', label: 'What speaks against it' },
    ],
  },
  {
    id: 'dissent',
    name: 'Other views',
    title: 'If you see it otherwise',
    many: true,
    fields: [{ id: 'view', kind: 'words', label: 'What I would recommend instead, and why' }],
  },
  {
    id: 'actions',
    name: 'Actions',
    title: 'Who does what',
    many: true,
    fields: [
      { id: 'what', kind: 'words', label: 'What' },
      { id: 'who', kind: 'people', label: 'Who' },
      { id: 'by', kind: 'day', label: 'By when' },
    ],
  },
]
