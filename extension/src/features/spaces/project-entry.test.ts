import { reflection } from '@whatworked/shared/records/reflection'
import { parseBody } from '@whatworked/shared/records/registry'
import { trial } from '@whatworked/shared/records/trial'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  firstParts,
  POST_KEYS,
  partsOf,
  projectEntry,
  SHARE_PARTS,
  type Shareable,
  type SharePart,
} from './project-entry.ts'

const CANARY = '019a-canary-private'
const id = '019a0000-0000-7000-8000-00000000c0de'

/** A reflection that carries the canary wherever a copy must not look. */
const aReflection = (
  words: { worked?: string; why?: string } = {},
): Extract<Shareable, { kind: 'reflection' }> => ({
  kind: 'reflection',
  body: {
    ...v.parse(reflection, { happenedOn: '2026-11-23', ...words }),
    class: id,
    techniques: [CANARY],
    leansOn: [id],
    sharedAs: [{ space: id, post: id }],
    period: CANARY,
    whyTags: [CANARY],
    evidence: [{ id, kind: CANARY, summary: CANARY }],
    outcome: 'worked',
    private: CANARY,
    context: { subject: CANARY },
  },
  techniques: [{ name: 'Hinge question', seed: 'hinge-question', ...{ what: CANARY } }],
  context: {
    year: 'Year 9',
    subject: 'Science',
    grouping: CANARY,
    size: CANARY,
    name: CANARY,
    timeOfDay: CANARY,
  },
  cited: {
    quote: {
      exact: 'The two minutes after it.',
      prefix: CANARY,
      suffix: CANARY,
      start: 4,
      end: 9,
      note: CANARY,
    },
    source: {
      title: 'Questions',
      author: [{ family: 'Adeyemi', given: 'Ola', note: CANARY }],
      issued: { 'date-parts': [[2026]], note: CANARY },
      ...{
        canonicalUrl: `https://example.org/${CANARY}`,
        addresses: [CANARY],
        provenance: { title: 'typed' },
      },
    },
    url: 'https://example.org/article',
  },
})

const aClip = (): Extract<Shareable, { kind: 'clip' }> => ({
  kind: 'clip',
  body: {
    source: id,
    techniques: [CANARY],
    sharedAs: [],
    matters: 'For my next hinge question',
    ifThen: { ifI: 'ask', then: 'they think', because: 'they must', ...{ note: CANARY } },
    private: CANARY,
  },
  techniques: [{ name: 'Hinge question' }],
  cited: aReflection().cited ?? { quote: undefined, source: undefined, url: undefined },
})

/** A trial with everything, and the canary wherever a copy must not look. */
const aTrial = (): Extract<Shareable, { kind: 'trial' }> => ({
  kind: 'trial',
  body: {
    ...v.parse(trial, {
      ifI: 'wait',
      then: 'they think',
      state: 'decided',
      technique: CANARY,
      class: id,
      from: { kind: 'post', id, space: '00000000-0000-4000-8000-000000000001' },
      lessOf: { what: 'Worksheets', minutes: 10, note: CANARY },
      lookFor: 'Who speaks',
      happened: 'Two new voices',
      notes: [{ id, on: '2026-11-20', text: CANARY }],
      verdict: { kind: 'keep', why: 'Calmer', on: '2026-11-23' },
      sharedAs: [{ space: id, post: id }],
      measurements: [
        { id, on: '2026-11-19', label: 'Voices', kind: 'count', value: 5, note: CANARY },
        { id, on: '2026-11-02', label: 'Voices', kind: 'count', value: 3, baseline: true },
        { id, on: '2026-11-20', kind: 'words', value: 'Quiet' },
      ],
    }),
    private: CANARY,
  },
  techniques: [{ name: 'Wait time', seed: 'wait-time' }],
  context: aReflection().context,
  cited: undefined,
})

const anyParts = fc.subarray([...SHARE_PARTS]).map((parts) => new Set<SharePart>(parts))

describe('the copy of an entry that is shared', () => {
  it('has only keys of the list and holds nothing private, whichever parts are ticked', () => {
    fc.assert(
      fc.property(
        anyParts,
        fc.constantFrom<Shareable>(aReflection({ worked: 'One question.' }), aClip(), aTrial()),
        (parts, entry) => {
          const copy = projectEntry(entry, parts)
          expect(POST_KEYS).toEqual(expect.arrayContaining(Object.keys(copy)))
          const sent = JSON.stringify(copy)
          expect(sent).not.toContain(CANARY)
          expect(sent).not.toContain(id)
          expect(parseBody('space', 'post', 1, copy).kind).toBe('known')
        },
      ),
    )
  })

  it('is a win where its author marked the entry as one', () => {
    const entry = aReflection({ worked: 'Yes.' })
    const win = { ...entry, body: { ...entry.body, win: true } }
    expect(projectEntry(entry, firstParts(entry)).of).toBe('reflection')
    expect(projectEntry(win, firstParts(win))).toMatchObject({ of: 'win', worked: 'Yes.' })
    expect(projectEntry(win, firstParts(win))).not.toHaveProperty('win')
  })

  it('has none of the parts that were not ticked', () => {
    const copy = projectEntry(aReflection({ worked: 'Kept here', why: 'Told' }), new Set<SharePart>(['why']))
    expect(copy).toEqual({ of: 'reflection', why: 'Told', byline: 'name', lineage: [], techniques: [] })
  })

  it('is of a trial what was ticked: numbers by name and in order, without their days, and the class as its context', () => {
    expect(projectEntry(aTrial(), firstParts(aTrial()))).toEqual({
      of: 'trial',
      byline: 'name',
      lineage: [],
      techniques: [{ name: 'Wait time', seed: 'wait-time' }],
      context: { year: 'Year 9', subject: 'Science' },
      ifThen: { ifI: 'wait', then: 'they think' },
      happened: 'Two new voices',
      verdict: { kind: 'keep', why: 'Calmer' },
      measurements: [
        { label: 'Voices', value: 3, baseline: true },
        { label: 'Voices', value: 5 },
        { label: 'What I saw', value: 'Quiet' },
      ],
      lessOf: { what: 'Worksheets', minutes: 10 },
      lookFor: 'Who speaks',
    })
    expect(projectEntry(aTrial(), new Set<SharePart>(['verdict']))).toMatchObject({ techniques: [] })
  })

  it('says that nothing was counted before, even where nothing was counted at all', () => {
    const { body, ...rest } = aTrial()
    const uncounted = { ...rest, body: { ...body, measurements: [], noBaseline: true } }
    const copy = projectEntry(uncounted, firstParts(uncounted))
    expect(copy.noBaseline).toBe(true)
    expect(projectEntry(uncounted, partsOf(copy))).toEqual(copy)
  })

  it('tells of the class its year and subject', () => {
    const copy = projectEntry(aReflection(), new Set<SharePart>(['context']))
    expect(copy.context).toEqual({ year: 'Year 9', subject: 'Science' })
  })

  it('brings the quote with its whole citation, without the words around it', () => {
    const copy = projectEntry(aClip(), new Set<SharePart>(['quote']))
    expect(copy.quote).toEqual({ exact: 'The two minutes after it.' })
    expect(copy.source).toEqual({
      title: 'Questions',
      author: [{ family: 'Adeyemi', given: 'Ola' }],
      issued: { 'date-parts': [[2026]] },
    })
  })

  it('leaves out the day of the lesson unless it is asked for', () => {
    expect(firstParts(aReflection()).has('happenedOn')).toBe(false)
  })

  it('shows the same parts again when it is made anew', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const copy = projectEntry(aReflection({ worked: 'w', why: 'y' }), parts)
        expect(projectEntry(aReflection({ worked: 'w', why: 'y' }), partsOf(copy))).toEqual(copy)
      }),
    )
  })
})
