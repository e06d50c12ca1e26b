import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { StreamId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { trialOfSheet } from './sheet-trial.ts'

const from = { id: 'a3f1', space: 'space' as StreamId }
const sheet: Sheet = {
  id: 'takeaway',
  name: 'Takeaway',
  title: 'What I take with me',
  fields: [
    { id: 'will', kind: 'words', label: 'I will try', trialPart: 'ifI' },
    { id: 'hope', kind: 'line', label: 'Then', trialPart: 'then' },
    { id: 'how', kind: 'technique', label: 'Technique' },
    { id: 'less', kind: 'less-of', label: 'Less of' },
    { id: 'whom', kind: 'people', label: 'Whom I met' },
  ],
}

test('a takeaway becomes a trial with its technique, what makes room, and where it came from', () => {
  const values = {
    will: 'cold call with thinking time',
    hope: 'more voices',
    how: { name: 'Cold calling', seed: 'cold-calling' },
    less: { what: 'hands up', minutes: 3 },
    whom: ['Ben'],
  }
  expect(trialOfSheet(sheet, values, from)).toEqual({
    ifI: 'cold call with thinking time',
    then: 'more voices',
    technique: { id: 'cold-calling', name: 'Cold calling' },
    lessOf: { what: 'hands up', minutes: 3 },
    from: { kind: 'contribution', id: 'a3f1', space: 'space' },
  })
})

test('an “if I … then … because” is taken whole, and an empty sheet gives nothing but its lineage', () => {
  const whole: Sheet = { ...sheet, fields: [{ id: 'it', kind: 'if-then', label: 'It' }] }
  expect(trialOfSheet(whole, { it: { ifI: 'wait', because: 'they think' } }, from)).toMatchObject({
    ifI: 'wait',
    because: 'they think',
  })
  expect(trialOfSheet(sheet, {}, from)).toEqual({ from: { kind: 'contribution', ...from } })
})
