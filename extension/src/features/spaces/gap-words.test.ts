import { expect, it } from 'vitest'
import { gapQuestion, gapSentence } from './gap-words.ts'

it.each([
  ['lessonStage', 'End of lesson', 'Nobody has tried it at the end of a Year 9 lesson.'],
  ['lessonStage', 'Guided practice', 'Nobody has tried it with Year 9 during guided practice.'],
  ['subject', 'History', 'Nobody has tried it with Year 9 in History.'],
  ['timeOfDay', 'After lunch', 'Nobody has tried it with Year 9: after lunch.'],
] as const)('a gap by %s, %s, invites in a sentence', (axis, place, words) => {
  expect(gapSentence('Year 9', axis, place)).toBe(words)
})

it('a gap is asked about in the same words', () => {
  expect(gapQuestion('Hinge questions', 'Year 9', 'lessonStage', 'End of lesson')).toBe(
    'Has anybody tried Hinge questions at the end of a Year 9 lesson? Or is there a reason not to?',
  )
})
