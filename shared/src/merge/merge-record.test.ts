import { describe, expect, test } from 'vitest'
import { mergeRecord } from './merge-record.ts'

const at = (editedAt: number, body: unknown, more: object = {}) => ({ body, editedAt, ...more })
const inJournal = { removalWins: false }

describe('merging two versions of one record', () => {
  test('different fields are both kept, and nothing is lost', () => {
    const base = at(1, { worked: 'a', why: 'b' })
    const { merged, lost, isNews } = mergeRecord({
      base,
      mine: at(2, { worked: 'mine', why: 'b' }),
      theirs: at(3, { worked: 'a', why: 'theirs' }),
      ...inJournal,
    })
    expect(merged.body).toEqual({ worked: 'mine', why: 'theirs' })
    expect(lost).toEqual([])
    expect(isNews).toBe(true)
  })

  test('the same field written twice shows the later one and keeps the other', () => {
    const input = {
      base: at(1, { why: 'x' }),
      mine: at(2, { why: 'mine' }),
      theirs: at(3, { why: 'theirs' }),
      ...inJournal,
    }
    expect(mergeRecord(input).merged.body).toEqual({ why: 'theirs' })
    expect(mergeRecord(input).lost).toEqual([{ field: 'why', value: 'mine', editedAt: 2 }])
  })

  test('without a base both are kept', () => {
    const { lost } = mergeRecord({
      base: undefined,
      mine: at(5, { why: 'mine' }),
      theirs: at(3, { why: 'theirs' }),
      ...inJournal,
    })
    expect(lost).toEqual([{ field: 'why', value: 'theirs', editedAt: 3 }])
  })

  test('lists merge by element', () => {
    const { merged, lost } = mergeRecord({
      base: at(1, { techniques: ['a', 'b'] }),
      mine: at(2, { techniques: ['a', 'b', 'c'] }),
      theirs: at(3, { techniques: ['b'] }),
      ...inJournal,
    })
    expect(merged.body).toEqual({ techniques: ['b', 'c'] })
    expect(lost).toEqual([])
  })

  test('in the journal an edit brings back a removed record', () => {
    const base = at(1, { why: 'x' })
    const removed = at(3, null, { removed: true as const })
    const { merged, isNews } = mergeRecord({
      base,
      mine: at(2, { why: 'edited' }),
      theirs: removed,
      ...inJournal,
    })
    expect(merged.body).toEqual({ why: 'edited' })
    expect(merged.removed).toBeUndefined()
    expect(isNews).toBe(true)
  })

  test('in a space a removal wins, and my unsent words are given back', () => {
    const base = at(1, { text: 'x' })
    const removed = at(3, null, { removed: true as const })
    const { merged, lost } = mergeRecord({
      base,
      mine: at(2, { text: 'edited' }),
      theirs: removed,
      removalWins: true,
    })
    expect(merged.removed).toBe(true)
    expect(lost).toEqual([{ field: 'text', value: 'edited', editedAt: 2 }])
  })
})
