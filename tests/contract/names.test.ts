/** Names and addresses are what others see and what is compared: they hide nothing. */
import { newSetupToken } from '@whatworked/server/features/account/owner'
import { createFirstAccount, startPairing } from '@whatworked/shared/protocol/account'
import { describe, expect, it } from 'vitest'
import { aWorld, PASSWORD } from './world.ts'

const refused = { status: 400, problem: { code: 'invalid-request' } }

describe('names and addresses', () => {
  it.each([
    ['an invisible name', '\u200b\u2060'],
    ['a name that turns what follows around', 'Olive \u202eOwner'],
    ['a name with an open isolate', '\u2067Olive'],
    ['a name of two lines', 'Olive\nOwner'],
    ['half a sign', 'Olive\ud83d'],
  ])('%s is refused for a person and for a device', async (_, name) => {
    const world = await aWorld()
    const token = (await newSetupToken(world.db, Date.now())) ?? ''
    const account = { name, email: 'olive@school.example', password: PASSWORD }
    await expect(world.call(createFirstAccount, { input: { token, account } })).rejects.toMatchObject(refused)
    await expect(world.call(startPairing, { input: { deviceName: name } })).rejects.toMatchObject(refused)
  })

  it.each([
    'olive@sch\r\nool.example',
    'olive@school.example/x',
    'olive@school.example?x',
    'olive@school.example\\x',
    'olive@sch%6fol.example',
    'olive\0@school.example',
    'olive@school.example\0',
    'olive@[::1]',
  ])('%j is no address: a URL parser would read another one in it', async (email) => {
    const world = await aWorld()
    const token = (await newSetupToken(world.db, Date.now())) ?? ''
    const account = { name: 'Olive', email, password: PASSWORD }
    await expect(world.call(createFirstAccount, { input: { token, account } })).rejects.toMatchObject(refused)
  })
})
