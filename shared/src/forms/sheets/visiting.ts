/** Sheets of visits: the one who is visited asks and owns the notes; there is no field for a judgement. */
import type { Sheet } from '../sheet.ts'

export const visitingSheets: readonly Sheet[] = [
  {
    id: 'focus',
    name: 'What to look for',
    title: 'What to look for',
    fields: [
      { id: 'focus', kind: 'words', label: 'I’d like you to look for' },
      { id: 'evidence', kind: 'words', label: 'What would count as evidence' },
      {
        id: 'record',
        kind: 'choices',
        label: 'Please record it as',
        options: [
          { value: 'tally', label: 'a tally' },
          { value: 'stopwatch', label: 'times' },
          { value: 'verbatim', label: 'word for word' },
          { value: 'quotes', label: 'things you heard' },
        ],
      },
      { id: 'when', kind: 'line', label: 'When and where', hint: 'Twenty minutes are enough.' },
      { id: 'class', kind: 'context', label: 'With which class' },
    ],
  },
  {
    id: 'visit-notes',
    name: 'Notes of the visit',
    title: 'What you saw and heard',
    many: true,
    fields: [
      { id: 'seen', kind: 'timed-notes', label: 'As it happened' },
      { id: 'counted', kind: 'tally', label: 'Counted' },
      { id: 'timed', kind: 'stopwatch', label: 'Timed' },
      { id: 'verbatim', kind: 'words', label: 'Word for word' },
    ],
  },
  {
    id: 'noticed',
    name: 'What I noticed',
    title: 'What you noticed',
    fields: [
      { id: 'noticed', kind: 'words', label: 'What did you notice?' },
      { id: 'surprised', kind: 'words', label: 'What surprised you?' },
    ],
  },
  {
    id: 'small-change',
    name: 'One small change',
    title: 'What I will try',
    fields: [
      { id: 'try', kind: 'if-then', label: 'One small change', trialPart: 'ifI' },
      { id: 'class', kind: 'context', label: 'With which class' },
      { id: 'less', kind: 'less-of', label: 'What I will do less of', trialPart: 'lessOf' },
    ],
  },
  {
    id: 'own-learning',
    name: 'For my own classroom',
    title: 'What I learnt for my own classroom',
    fields: [{ id: 'learnt', kind: 'words', label: 'What I take back to my own lessons', trialPart: 'ifI' }],
  },
]
