import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Technique } from '../records/technique.ts'
import { techniqueLibrary, techniqueRecordId } from './library.ts'
import { TECHNIQUE_SEEDS } from './seeds.ts'

const body = (more: Partial<Technique>): Technique => ({
  name: 'Mine',
  aliases: [],
  steps: [],
  keep: [],
  adapt: [],
  ...more,
})
const own = (id: string, more: Partial<Technique> = {}) => ({ id, body: body({ name: id, ...more }) })
const changed = (seed: string, more: Partial<Technique>) => ({
  id: techniqueRecordId(seed),
  body: body({ seed, ...more }),
})

test('without a record the library is the 124 seeded techniques', () => {
  const { techniques } = techniqueLibrary([])
  expect(techniques.size).toBe(124)
  expect(techniques.get('exit-ticket')).toMatchObject({ name: 'Exit ticket', aliases: ['exit pass'] })
})

test('a seeded technique that was renamed goes by its seed’s id and by its new name', () => {
  const { techniques } = techniqueLibrary([changed('exit-ticket', { name: 'Door question' })])
  expect(techniques.size).toBe(124)
  expect(techniques.get('exit-ticket')?.name).toBe('Door question')
  expect(techniques.get('exit-ticket')?.family).toBe('Eliciting evidence: questions, discussion, checks')
  expect(techniques.has(techniqueRecordId('exit-ticket'))).toBe(false)
})

test('a technique of one’s own stands beside the seeded ones', () => {
  expect(techniqueLibrary([own('a')]).techniques.get('a')?.name).toBe('a')
})

test('a merge gathers names and ids, also by way of others, and the entry’s id leads to what stays', () => {
  const { techniques, byAnyId, apart } = techniqueLibrary([
    own('a', { mergedInto: 'b' }),
    own('b', { mergedInto: 'exit-ticket', aliases: ['way out'] }),
  ])
  expect(techniques.has('a')).toBe(false)
  expect(byAnyId.get('a')?.name).toBe('Exit ticket')
  expect(techniques.get('exit-ticket')).toMatchObject({
    gathers: ['a', 'b'],
    aliases: ['exit pass', 'a', 'b', 'way out'],
  })
  expect(apart.get('b')?.name).toBe('b')
})

test('merged each into the other on two devices, the lowest id stays', () => {
  const { byAnyId } = techniqueLibrary([own('b', { mergedInto: 'a' }), own('a', { mergedInto: 'b' })])
  expect(byAnyId.get('a')?.id).toBe('a')
  expect(byAnyId.get('b')?.id).toBe('a')
})

test('a merge into one that isn’t here, or into itself, is as if it had not been made', () => {
  const { techniques } = techniqueLibrary([own('a', { mergedInto: 'gone' }), own('b', { mergedInto: 'b' })])
  expect(techniques.has('a') && techniques.has('b')).toBe(true)
})

const ids = ['a', 'b', 'c', 'd', 'e', 'exit-ticket']
const merges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids, 'gone')), { maxLength: 12 })

test('whatever was merged into whatever, in any order, everything leads to exactly one that stands for itself', () => {
  fc.assert(
    fc.property(merges, fc.infiniteStream(fc.nat(1000)), (pairs, random) => {
      const into = new Map(pairs)
      const rows = ids.map((id) => {
        const mergedInto = into.get(id)
        const more = mergedInto === undefined ? {} : { mergedInto }
        return id === 'exit-ticket' ? changed(id, more) : own(id, more)
      })
      const library = techniqueLibrary(rows)
      const shuffled = rows
        .map((row) => ({ row, at: random.next().value ?? 0 }))
        .sort((x, y) => x.at - y.at)
        .map(({ row }) => row)
      const other = techniqueLibrary(shuffled)
      expect(library.apart.size).toBe(TECHNIQUE_SEEDS.length + ids.length - 1)
      for (const id of ids) {
        const kept = library.byAnyId.get(id)
        expect(library.techniques.get(kept?.id ?? '')).toBe(kept)
        expect(other.byAnyId.get(id)).toEqual(kept)
        expect(kept?.id === id || kept?.gathers.includes(id)).toBe(true)
      }
      const all = [...library.techniques.values()].flatMap(({ id, gathers }) => [id, ...gathers])
      expect(all.toSorted()).toEqual([...library.apart.keys()].toSorted())
    }),
  )
})
