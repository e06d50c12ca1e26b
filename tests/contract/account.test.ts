import { newSetupToken } from '@whatworked/server/features/account/owner'
import {
  approvePairing,
  collectPairing,
  createFirstAccount,
  denyPairing,
  listDevices,
  lookAtPairing,
  me,
  revokeDevice,
  signIn,
  signOut,
  startPairing,
} from '@whatworked/shared/protocol/account'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld, headersFor, PASSWORD, PUBLIC_URL } from './world.ts'

const MINUTE_MS = 60_000

describe('the first owner', () => {
  const account = { name: 'Olive Owner', email: 'olive@school.example', password: PASSWORD }

  it('gets in by the printed link, once', async () => {
    const world = await aWorld()
    const token = (await newSetupToken(world.db, Date.now())) ?? ''
    await world.call(createFirstAccount, { input: { token, account } })
    const second = { ...account, email: 'second@school.example' }
    await expect(world.call(createFirstAccount, { input: { token, account: second } })).rejects.toMatchObject(
      {
        problem: { code: 'already-set-up' },
      },
    )
    expect(await newSetupToken(world.db, Date.now())).toBeUndefined()
  })

  it('twenty at once with the same link make one owner', async () => {
    const world = await aWorld()
    const token = (await newSetupToken(world.db, Date.now())) ?? ''
    const tries = Array.from({ length: 20 }, (_, at) =>
      world
        .call(createFirstAccount, {
          input: { token, account: { ...account, email: `o${at}@school.example` } },
        })
        .then(
          () => 1,
          () => 0,
        ),
    )
    expect((await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0)).toBe(1)
  })

  it('gets in by no other link, and a newer one ends the older', async () => {
    const world = await aWorld()
    const older = (await newSetupToken(world.db, Date.now())) ?? ''
    await newSetupToken(world.db, Date.now())
    for (const token of [older, `ww_${'a'.repeat(43)}`])
      await expect(world.call(createFirstAccount, { input: { token, account } })).rejects.toMatchObject({
        problem: { code: 'link-not-valid' },
      })
  })
})

describe('signing in', () => {
  it('works with any spelling of the address, and each page has a session of its own', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const one = await world.call(signIn, { input: { email: ' OLIVE@School.Example', password: PASSWORD } })
    const two = await world.call(signIn, { input: { email: owner.email, password: PASSWORD } })
    expect(one.account).toEqual(owner.account)
    expect(one.cookie).not.toBe(two.cookie)
    await world.call(signOut, { as: { cookie: one.cookie ?? '' } })
    await expect(world.call(me, { as: { cookie: one.cookie ?? '' } })).rejects.toMatchObject({ status: 401 })
    expect((await world.call(me, { as: { cookie: two.cookie ?? '' } })).account).toEqual(owner.account)
  })

  it('answers an unknown address and a wrong password alike, in words and in time', async () => {
    const world = await aWorld()
    await world.firstOwner()
    const answer = async (email: string): Promise<{ ms: number; said: string }> => {
      const start = performance.now()
      const response = await world.raw('/v1/sign-in', {
        method: 'POST',
        headers: headersFor({}),
        body: JSON.stringify({ email, password: 'not the password' }),
      })
      const { requestId: _, ...problem } = await response.json()
      const headers = [...response.headers].join()
      return {
        ms: performance.now() - start,
        said: `${response.status} ${JSON.stringify(problem)} ${headers}`,
      }
    }
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    const said = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const known = await answer('olive@school.example')
      const unknown = await answer(`nobody${round}@school.example`)
      times.known.push(known.ms)
      times.unknown.push(unknown.ms)
      said.add(known.said).add(unknown.said)
    }
    expect(said.size).toBe(1)
    // the slow hash is made for both: without it an unknown address is answered about a hundred times faster
    const least = { known: Math.min(...times.known), unknown: Math.min(...times.unknown) }
    expect(least.unknown).toBeGreaterThan(least.known / 3)
  })

  it('ten wrong tries close an account for a while, from whatever address, and nobody else’s', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { stream } = await world.aSpace(owner)
    const other = await world.joined(owner, stream)
    const attempt = (email: string, password: string): Promise<string> =>
      world.call(signIn, { input: { email, password } }).then(
        () => 'in',
        (error) => error.problem.code,
      )
    const codes: string[] = []
    for (let count = 0; count < 15; count++)
      codes.push(await attempt('olive@school.example', `wrong ${count}`))
    expect(codes.filter((code) => code === 'wrong-sign-in')).toHaveLength(10)
    expect(codes.slice(10)).toEqual(Array(5).fill('too-many-tries'))
    expect(await attempt('OLIVE@school.example', PASSWORD)).toBe('too-many-tries')
    expect(await attempt(other.email, PASSWORD)).toBe('in')
    expect((await world.call(me, { as: owner.page })).account).toEqual(owner.account)
  })

  it('one address that tries many accounts is closed too, all at once or one by one', async () => {
    const world = await aWorld()
    const attempts = Array.from({ length: 130 }, (_, at) =>
      world.call(signIn, { input: { email: `teacher${at}@school.example`, password: 'winter2026!' } }).then(
        () => 'in',
        (error) => error.problem.code,
      ),
    )
    const codes = await Promise.all(attempts)
    expect(codes.filter((code) => code === 'wrong-sign-in')).toHaveLength(100)
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(30)
  }, 60_000)

  it('a made-up X-Forwarded-For does not count as another address', async () => {
    const world = await aWorld()
    const codes = new Set<string>()
    for (let count = 0; count < 61; count++) {
      const response = await world.raw('/v1/pairings', {
        method: 'POST',
        headers: { ...headersFor({}), 'x-forwarded-for': `10.0.0.${count}` },
        body: JSON.stringify({ deviceName: 'x' }),
      })
      codes.add(`${response.status}`)
    }
    expect(codes).toEqual(new Set(['200', '429']))
  })

  it('another site cannot sign a browser in', async () => {
    const world = await aWorld()
    await world.firstOwner()
    for (const headers of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      { 'sec-fetch-site': 'none' },
      {},
    ]) {
      const response = await world.raw('/v1/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email: 'olive@school.example', password: PASSWORD }),
      })
      expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
    }
  })

  it('the cookie is out of reach of scripts and of other sites', async () => {
    const world = await aWorld()
    await world.firstOwner()
    const response = await world.raw('/v1/sign-in', {
      method: 'POST',
      headers: { ...headersFor({}), origin: PUBLIC_URL },
      body: JSON.stringify({ email: 'olive@school.example', password: PASSWORD }),
    })
    const cookie = response.headers.get('set-cookie') ?? ''
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
  })
})

describe('connecting the extension', () => {
  it('the code that one side shows is agreed to on the other, and the token comes once', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { secret, code } = await world.call(startPairing, { input: { deviceName: 'Firefox at school' } })
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await world.call(collectPairing, { input: { secret } })).toEqual({ kind: 'waiting' })
    const typed = code.toLowerCase().replace('-', ' ')
    expect(await world.call(lookAtPairing, { as: owner.page, input: { code: typed } })).toMatchObject({
      deviceName: 'Firefox at school',
      code,
    })
    await world.call(approvePairing, { as: owner.page, input: { code: typed } })
    const collected = await Promise.all(
      Array.from({ length: 5 }, () => world.call(collectPairing, { input: { secret } })),
    )
    const approved = collected.filter(({ kind }) => kind === 'approved')
    expect(approved).toHaveLength(1)
    const [got] = approved
    if (got?.kind !== 'approved') throw new Error('not approved')
    expect(got.account).toEqual(owner.account)
    expect((await world.call(me, { as: { bearer: got.token } })).device).toEqual(got.device)
    await expect(world.call(approvePairing, { as: owner.page, input: { code } })).rejects.toMatchObject({
      status: 410,
    })
  })

  it('what is denied or left for ten minutes gives no token', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const denied = await world.call(startPairing, { input: { deviceName: 'A' } })
    await world.call(denyPairing, { as: owner.page, input: { code: denied.code } })
    expect(await world.call(collectPairing, { input: { secret: denied.secret } })).toEqual({ kind: 'denied' })
    const late = await world.call(startPairing, { input: { deviceName: 'B' } })
    world.later(10 * MINUTE_MS + 1)
    await expect(
      world.call(approvePairing, { as: owner.page, input: { code: late.code } }),
    ).rejects.toMatchObject({
      problem: { code: 'code-not-valid' },
    })
    expect(await world.call(collectPairing, { input: { secret: late.secret } })).toEqual({ kind: 'expired' })
  })

  it('the code alone collects nothing: only who began knows the secret', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { code } = await world.call(startPairing, { input: { deviceName: 'A' } })
    await world.call(approvePairing, { as: owner.page, input: { code } })
    const secret = `ww_${code.replace('-', '').padEnd(43, 'a')}`
    expect(await world.call(collectPairing, { input: { secret } })).toEqual({ kind: 'expired' })
  })

  it('five wrong codes close the way, for the right one too', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { code } = await world.call(startPairing, { input: { deviceName: 'A' } })
    for (let count = 0; count < 5; count++)
      await expect(
        world.call(approvePairing, { as: owner.page, input: { code: `WXYZ-000${count}` } }),
      ).rejects.toMatchObject({ status: 410 })
    await expect(world.call(approvePairing, { as: owner.page, input: { code } })).rejects.toMatchObject({
      status: 429,
    })
  })
})

describe('devices', () => {
  it('are listed, and one that is ended opens nothing from that moment on', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { stream } = await world.aSpace(owner)
    const lost = await world.connect(owner.page, 'Lost laptop')
    const { devices } = await world.call(listDevices, { as: owner.page })
    expect(devices.map(({ kind, name, current }) => [kind, name, current])).toContainEqual([
      'device',
      'Lost laptop',
      false,
    ])
    expect(devices.filter(({ current }) => current)).toHaveLength(1)
    const asLost = { ...owner, extension: { bearer: lost.token } }
    await world.push(asLost, stream, [aMutation(1)])
    await world.call(revokeDevice, { as: owner.page, params: { device: lost.id } })
    await expect(world.push(asLost, stream, [aMutation(2)])).rejects.toMatchObject({ status: 401 })
    await expect(world.pull(asLost, stream)).rejects.toMatchObject({ status: 401 })
    expect((await world.call(listDevices, { as: owner.page })).devices.map(({ id }) => id)).not.toContain(
      lost.id,
    )
    expect((await world.pull(owner, stream)).head).toBe(3)
  })

  it('a push that was let in a moment before its device ended is refused inside the write', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { stream } = await world.aSpace(owner)
    const lost = await world.connect(owner.page, 'Lost laptop')
    const ending = world.call(revokeDevice, { as: owner.page, params: { device: lost.id } })
    const late = world.push({ ...owner, extension: { bearer: lost.token } }, stream, [aMutation(1)])
    await ending
    await expect(late).rejects.toMatchObject({ status: 401 })
  })

  it('nobody ends somebody else’s device', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { stream } = await world.aSpace(owner)
    const member = await world.joined(owner, stream)
    await expect(
      world.call(revokeDevice, { as: owner.page, params: { device: member.device } }),
    ).rejects.toMatchObject({ status: 404 })
    expect((await world.call(me, { as: member.extension })).account).toEqual(member.account)
  })
})
