import { newSpaceRecordId } from '@whatworked/shared/ids'
import { member } from '@whatworked/shared/records/member'
import { space } from '@whatworked/shared/records/space'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readersOf, shareLabel } from './readers.ts'

const aMember = (name: string, more: object = {}) => ({
  id: newSpaceRecordId(),
  body: v.parse(member, { name, role: 'member', joinedAt: 1, ...more }),
})
const aSpace = (agreements: object = {}) => v.parse(space, { name: 'Questioning TLC', agreements })

describe('who reads what is shared', () => {
  const me = aMember('Mei Tan', { role: 'owner' })
  const tom = aMember('Tom Okafor')

  it('names everybody who is in, with the author last, and counts the others', () => {
    const readers = readersOf({ space: aSpace(), me: me.id, members: [me, tom, aMember('Beth Carraway')] })
    expect(readers.names).toBe('Beth Carraway, Tom Okafor and you')
    expect(shareLabel(readers)).toBe('Share with 2 people')
  })

  it('leaves out who left, and says who is a guest', () => {
    const members = [me, aMember('Ann Gone', { left: true }), aMember('Gil Guest', { role: 'guest' })]
    const readers = readersOf({ space: aSpace(), me: me.id, members })
    expect(readers.names).toBe('Gil Guest (guest) and you')
    expect(shareLabel(readers)).toBe('Share with 1 person')
  })

  it('says of newcomers what the space agreed', () => {
    const members = [me, tom]
    expect(readersOf({ space: aSpace(), me: me.id, members }).later).toContain('not this one')
    expect(readersOf({ space: aSpace({ newcomersSeeEarlier: true }), me: me.id, members }).later).toContain(
      'joins later reads it too',
    )
  })
})
