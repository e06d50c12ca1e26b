import { newJournalId } from '@whatworked/shared/ids'
import { clip } from '@whatworked/shared/records/clip'
import { source } from '@whatworked/shared/records/source'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { answersOf, situationOf, unanswered } from './answers-draft.ts'
import { doorDraft, emptyDraft } from './door-draft.ts'
import { evidenceOfClip } from './evidence-of-clip.ts'

const answered = {
  ...emptyDraft(),
  purpose: 'Every pupil talks',
  expertise: 'Priya knows',
  suggests: 'Our own surveys',
  minutes: '60',
}

test('all four questions come first, and each is asked for by name', () => {
  expect(unanswered(emptyDraft())).toHaveLength(4)
  expect(unanswered({ ...answered, minutes: 'an hour' })).toEqual(['how much protected time there is'])
  expect(unanswered({ ...answered, expertise: ' ' })).toEqual(['what expertise you have'])
  expect(unanswered(answered)).toEqual([])
})

test('an attached clip answers what evidence suggests', () => {
  expect(unanswered({ ...answered, suggests: '', evidence: [{ quote: 'Wait time' }] })).toEqual([])
})

test('nothing is open, and no time is made up, unless it was said', () => {
  expect(emptyDraft().neverUsedFor).toMatch(/appraisal/)
  expect(emptyDraft()).toMatchObject({
    newcomersSeeEarlier: false,
    postsWithoutName: false,
    guestsMayRead: false,
  })
  expect(situationOf(answered)).toMatchObject({ people: undefined, time: { minutes: 60, weeks: undefined } })
  expect(answersOf(answered).time).toEqual({ minutes: 60 })
})

test('a draft of an older version is read, and what it could not say is empty', () => {
  expect(v.parse(doorDraft, { purpose: 'Every pupil talks', step: 'way' })).toMatchObject({
    purpose: 'Every pupil talks',
    step: 'way',
    suggests: '',
    at: '15:45',
    evidence: [],
  })
})

test('a clip goes along as quote and citation: neither its id, nor its source’s, nor why it matters', () => {
  const id = newJournalId(0)
  const from = newJournalId(1)
  const body = v.parse(clip, {
    source: from,
    quote: {
      exact: 'How rarely pupils were asked',
      prefix: 'before it ',
      suffix: ' after it',
      start: 0,
      end: 28,
    },
    url: 'https://example.org/asking',
    matters: 'My own set nine',
  })
  const work = v.parse(source, {
    type: 'article',
    title: 'Asking',
    canonicalUrl: 'https://example.org/asking',
  })
  // Safe: what a clip's entry has besides is not read.
  const entry = { kind: 'clip', id, body } as unknown as Parameters<typeof evidenceOfClip>[0]
  const read = evidenceOfClip(entry, work)
  expect(read).toMatchObject({ quote: 'How rarely pupils were asked', source: { title: 'Asking' } })
  for (const own of [id, from, 'My own set nine', 'before it'])
    expect(JSON.stringify(read)).not.toContain(own)
})
