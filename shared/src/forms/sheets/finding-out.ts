/** Sheets of action research. Before and after alone is no proof, and a missing baseline is printed on the result. */
import type { Sheet } from '../sheet.ts'

export const findingOutSheets: readonly Sheet[] = [
  {
    id: 'question',
    name: 'Question',
    title: 'Our question',
    fields: [
      { id: 'effective', kind: 'line', label: 'To what extent is …', trialPart: 'ifI' },
      { id: 'improving', kind: 'line', label: 'effective for improving …', trialPart: 'then' },
      { id: 'whom', kind: 'context', label: 'With whom' },
      {
        id: 'mean',
        kind: 'words',
        label: 'What we mean by each of these',
        hint: 'Could a colleague do it tomorrow from this note?',
      },
    ],
  },
  {
    id: 'baseline',
    name: 'Baseline',
    title: 'How it is before',
    fields: [{ id: 'before', kind: 'measure', label: 'What we look at, and how it is now' }],
  },
  {
    id: 'change',
    name: 'What changes',
    title: 'What we change',
    fields: [
      { id: 'what', kind: 'words', label: 'What changes, and from when', trialPart: 'ifI' },
      { id: 'less', kind: 'less-of', label: 'What we do less of', trialPart: 'lessOf' },
    ],
  },
  {
    id: 'check',
    name: 'After six weeks',
    title: 'Is there a sign yet?',
    fields: [
      { id: 'sign', kind: 'words', label: 'What do we see so far?' },
      { id: 'went', kind: 'words', label: 'Did the change happen as we meant it?' },
    ],
  },
  {
    id: 'measured',
    name: 'Measured',
    title: 'How it is now',
    fields: [{ id: 'after', kind: 'measure', label: 'The same thing, looked at again' }],
  },
  {
    id: 'conclusion',
    name: 'Conclusion',
    title: 'What we conclude',
    fields: [
      {
        id: 'conclusion',
        kind: 'choice',
        label: 'Our answer',
        options: [
          { value: 'supported', label: 'Supported' },
          { value: 'not-supported', label: 'Not supported' },
          { value: 'cannot-tell', label: 'Can’t tell' },
        ],
      },
      { id: 'why', kind: 'words', label: 'Why we think so, and what else it could be' },
      { id: 'share', kind: 'words', label: 'What others should know, either way' },
    ],
  },
]
