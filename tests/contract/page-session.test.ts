/** The web face of spaces: a page of the server syncs with its cookie, and nobody else’s page does. */
import { signOut } from '@whatworked/shared/protocol/account'
import { expect, it } from 'vitest'
import { aMutation, aWorld, headersFor } from './world.ts'

it('a page of the server reads and writes with its cookie, another site’s page does neither', async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  const path = `/v1/streams/${stream}`
  const body = JSON.stringify({ mutations: [aMutation(1)] })
  const statuses = async (headers: Record<string, string>): Promise<number[]> => [
    (await world.raw(`${path}/push`, { method: 'POST', headers, body })).status,
    (await world.raw(`${path}/pull`, { headers })).status,
    (await world.raw(`/v1/heads?streams=${stream}:0`, { headers })).status,
  ]
  const own = headersFor(owner.page)
  const foreign = { ...own, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  expect(await statuses(foreign)).toEqual([403, 403, 403])
  expect(await statuses(own)).toEqual([200, 200, 200])
  await world.call(signOut, { as: owner.page })
  expect(await statuses(own)).toEqual([401, 401, 401])
})
