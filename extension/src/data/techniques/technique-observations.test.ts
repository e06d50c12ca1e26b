import 'fake-indexeddb/auto'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from '../db.ts'
import { saveRecords } from '../save-record.ts'
import { techniqueObservations } from './technique-observations.ts'

let names = 0
const now = new Date('2026-11-23T13:00:00Z')
const ofClass = newJournalId(1)

const aJournal = async (entries: readonly { type: string; body: object }[]) => {
  const db = openJournalDb(`technique-observations-${names++}`)
  const result = await saveRecords(
    db,
    [
      {
        stream: JOURNAL,
        id: ofClass,
        type: 'class',
        body: { name: '9B Science', year: 'Year 9', ages: [13, 14], subject: 'Science' },
      },
      ...entries.map((entry) => ({ stream: JOURNAL, ...entry })),
    ],
    now,
  )
  if (result.kind !== 'saved') throw new Error(result.kind)
  return techniqueObservations(db, 'exit-ticket')
}
const reflection = (body: object) => ({
  type: 'reflection',
  body: { happenedOn: '2026-11-20', techniques: ['exit-ticket'], outcome: 'worked', ...body },
})

test('a reflection says how it went, where, and why in the teacher’s words first', async () => {
  const { observations } = await aJournal([
    reflection({
      class: ofClass,
      context: { year: 'Year 9', ages: [13, 14], lessonStage: 'starter', halfTerm: 'Autumn 2' },
      worked: 'It settled them.',
      why: ' The cards were on the desks. ',
      whyTags: ['routine-embedded'],
    }),
    reflection({
      happenedOn: '2026-11-19',
      outcome: 'not-this-time',
      worked: 'Quick.',
      didnt: 'They guessed.',
    }),
    reflection({ techniques: ['cold-calling'] }),
  ])
  expect(observations.map(({ words }) => words)).toEqual(['They guessed.', 'The cards were on the desks.'])
  expect(observations[1]).toMatchObject({
    className: '9B Science',
    reasons: ['routine-embedded'],
    context: { lessonStage: 'starter', halfTerm: 'Autumn 2' },
    mine: true,
  })
})

test('without a copied context the class says where, and the day says which term', async () => {
  const { observations } = await aJournal([reflection({ class: ofClass })])
  expect(observations[0]?.context).toEqual({
    year: 'Year 9',
    ages: [13, 14],
    subject: 'Science',
    halfTerm: 'Autumn 2',
  })
})

test('a reflection without an outcome is told of, not guessed at', async () => {
  const { observations, withoutOutcome } = await aJournal([reflection({ outcome: undefined })])
  expect([observations, withoutOutcome]).toEqual([[], 1])
})

test('a trial counts once it is decided, as what its verdict says', async () => {
  const decided = (kind: string, why?: string) => ({
    type: 'trial',
    body: {
      technique: 'exit-ticket',
      class: ofClass,
      state: 'decided',
      happened: 'They came in calmer.',
      verdict: { kind, on: '2026-11-22', ...(why !== undefined && { why }) },
    },
  })
  const { observations } = await aJournal([
    decided('keep', 'It costs nothing.'),
    decided('adapt'),
    decided('let-go', ' '),
    { type: 'trial', body: { technique: 'exit-ticket', state: 'trying' } },
  ])
  expect(observations.map(({ outcome, words, isTrial }) => [outcome, words, isTrial])).toEqual([
    ['worked', 'It costs nothing.', true],
    ['in-part', 'They came in calmer.', true],
    ['not-this-time', 'They came in calmer.', true],
  ])
})
