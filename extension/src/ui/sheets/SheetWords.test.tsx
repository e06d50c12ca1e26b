import { fillSheet } from '@whatworked/shared/forms/fill-sheet'
import type { FieldKind, Sheet } from '@whatworked/shared/forms/sheet'
import { FIELD_VALUES } from '@whatworked/shared/forms/sheet'
import { SHEETS } from '@whatworked/shared/forms/sheets'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SheetFields } from './SheetFields.tsx'
import { SheetWords } from './SheetWords.tsx'

const ID = '0b6f0a52-6c1e-4a63-9f5e-2f2b6d0c9d11'
/** One answer of each kind, and words of it that a reader must find. */
const ANSWERS: Readonly<Record<FieldKind, readonly [value: unknown, words: string]>> = {
  words: ['It floats', 'It floats'],
  line: ['One line', 'One line'],
  choice: ['keep', 'Keep using'],
  choices: [['keep'], 'Keep using'],
  number: [12.5, '12.5'],
  minutes: [15, '15 minutes'],
  day: ['2026-11-25', 'Wednesday 25 November'],
  'if-then': [{ ifI: 'wait', then: 'more voices' }, 'more voices'],
  'less-of': [{ what: 'hands up', minutes: 3 }, 'hands up: 3 minutes freed'],
  context: [{ year: 'Year 9', subject: 'Science' }, 'Year 9 Science'],
  technique: [{ name: 'Cold calling' }, 'Cold calling'],
  post: [ID, 'A post of this space'],
  reading: [{ quote: 'Two minutes after', url: 'A book' }, 'Two minutes after'],
  tally: [[{ id: ID, label: 'Voices', count: 4 }], 'Voices'],
  stopwatch: [[{ id: ID, label: 'Silence', ms: 7_400 }], '7.4 seconds'],
  'timed-notes': [[{ id: ID, at: '10:14', kind: 'heard', text: 'Why?' }], '10:14'],
  'case-pupils': [{ A: { predicted: 'Stuck', observed: 'Drew dots' } }, 'Drew dots'],
  points: [[{ id: ID, pupil: 'C', text: 'Time first' }], 'From pupil C:'],
  measure: [{ label: 'Hands', after: '9', none: true }, 'not looked at before the start; afterwards 9'],
  people: [['Ben', 'Chidi'], 'Ben, Chidi'],
}
const sheetOf = (kind: FieldKind): Sheet => ({
  id: 'one',
  name: 'One',
  title: 'One',
  fields: [{ id: 'it', kind, label: 'The question', options: [{ value: 'keep', label: 'Keep using' }] }],
})

test.each(Object.keys(FIELD_VALUES) as FieldKind[])('%s is filled in, kept whole and read', (kind) => {
  const [value, words] = ANSWERS[kind]
  const sheet = sheetOf(kind)
  expect(fillSheet(sheet, { it: value }, 0)).toEqual({ kind: 'ok', values: { it: value } })
  const form = renderToStaticMarkup(
    <SheetFields sheet={sheet} draft={{ it: value }} onChange={() => undefined} choices={{}} />,
  )
  expect(form).toContain('The question')
  expect(form).toMatch(/<(input|textarea|select|button)/)
  const read = renderToStaticMarkup(<SheetWords sheet={sheet} values={{ it: value }} />)
  expect(read.replaceAll(/<[^>]+>/g, '')).toContain(words)
})

test('every sheet of the product draws all its fields, and none of them rates anybody', () => {
  for (const sheet of SHEETS) {
    const form = renderToStaticMarkup(
      <SheetFields sheet={sheet} draft={{}} onChange={() => undefined} choices={{}} />,
    )
    for (const { label } of sheet.fields) expect(form).toContain(label.replaceAll("'", '&#x27;'))
    expect(form).not.toMatch(/type="range"|\b(rating|grade|score|stars?)\b/i)
  }
})

test('what a newer version wrote is kept, and that is said', () => {
  const read = renderToStaticMarkup(<SheetWords sheet={sheetOf('words')} values={{ other: 1 }} />)
  expect(read).toContain('newer version')
})
