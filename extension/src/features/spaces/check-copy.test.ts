import { indexNames } from '@whatworked/shared/care/name-list'
import type { Post } from '@whatworked/shared/records/post'
import { describe, expect, it } from 'vitest'
import { type Answers, type Care, hintsInCopy, saidInCopy } from './check-copy.ts'

const care: Care = {
  classes: [{ id: 'c', name: '9B Science', year: 'Year 9' }],
  watch: {
    names: indexNames(['Ada Byrne', 'José Álvarez', 'Will Turner']),
    notNames: new Set(),
    thisYear: 2026,
  },
}
const aPost = (words: Partial<Post>): Post => ({
  of: 'reflection',
  techniques: [],
  byline: 'name',
  lineage: [],
  ...words,
})
const copy = aPost({
  worked: 'Jose helped Ada, and Xanthe wrote. 9B argued.',
  why: 'Ada’s group had Will. Will they again?',
  techniques: [{ name: 'Ada’s way' }, { name: 'Socratic Circles' }],
  quote: { exact: 'Ada Lovelace wrote it.' },
})
const all: Answers = new Map(hintsInCopy(copy, care, new Map()).map(({ key }) => [key, 'said' as const]))

describe('a copy that tells of pupils', () => {
  it('waits for an answer about those on the list, and only points at who may be one', () => {
    expect(
      hintsInCopy(copy, care, new Map()).map(({ found, isSure, count, answer }) => [
        found,
        isSure,
        count,
        answer,
      ]),
    ).toEqual([
      ['Ada', true, 3, undefined],
      ['Jose', true, 1, undefined],
      ['Xanthe', false, 1, undefined],
      ['9B', true, 1, 'said'],
      ['Will', true, 1, undefined],
    ])
    expect(saidInCopy(copy, care, new Map()).worked).toBe(
      'Jose helped Ada, and Xanthe wrote. My Year 9 class argued.',
    )
  })

  it('says one person the same way in every field, and leaves a quote as it is', () => {
    expect(saidInCopy(copy, care, all)).toMatchObject({
      techniques: [{ name: '[pupil A]’s way' }, { name: 'Socratic Circles' }],
      worked: '[pupil B] helped [pupil A], and [pupil C] wrote. My Year 9 class argued.',
      why: '[pupil A]’s group had [pupil D]. Will they again?',
      quote: { exact: 'Ada Lovelace wrote it.' },
    })
  })

  it('leaves a name that its author leaves, and gives its letter to the next', () => {
    const said = saidInCopy(
      copy,
      care,
      new Map([...all].map(([key, answer]) => [key, key === 'pupil:ada byrne' ? 'left' : answer])),
    )
    expect(said.worked).toBe('[pupil A] helped Ada, and [pupil B] wrote. My Year 9 class argued.')
  })

  it('shows each sentence as it will read', () => {
    const jose = hintsInCopy(copy, care, all).find(({ found }) => found === 'Jose')
    expect([jose?.before, jose?.instead, jose?.after]).toEqual([
      '',
      '[pupil B]',
      ' helped [pupil A], and [pupil C] wrote.',
    ])
  })

  it('points at class names alone where the check is off', () => {
    expect(hintsInCopy(copy, { ...care, watch: undefined }, new Map()).map(({ found }) => found)).toEqual([
      '9B',
    ])
  })
})
