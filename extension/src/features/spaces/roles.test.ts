import { ROLES } from '@whatworked/shared/records/member'
import { spaceTypes } from '@whatworked/shared/records/registry'
import { describe, expect, it } from 'vitest'
import { canInvite, canRemoveMember, invitableRoles } from './roles.ts'

describe('what a role may do', () => {
  it('is offered to no one whom the server would refuse', () => {
    expect(ROLES.filter(canInvite)).toEqual(['owner', 'facilitator'])
    expect(spaceTypes.post.rights.create).not.toContain('guest')
    expect(spaceTypes.post.rights.edit).toEqual(['author'])
  })

  it('lets a facilitator invite and remove members and guests, but not make or remove another of its kind', () => {
    expect(invitableRoles('facilitator')).toEqual(['member', 'guest'])
    expect(ROLES.filter((theirs) => canRemoveMember('facilitator', theirs))).toEqual(['member', 'guest'])
  })

  it('lets members and guests remove nobody', () => {
    for (const mine of ['member', 'guest'] as const)
      expect(ROLES.filter((theirs) => canRemoveMember(mine, theirs))).toEqual([])
  })

  it('gives ownership by no invitation', () => {
    for (const mine of ROLES) expect(invitableRoles(mine)).not.toContain('owner')
  })
})
