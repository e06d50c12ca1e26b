import 'fake-indexeddb/auto'
import type { PullAnswer } from '@whatworked/shared/protocol/streams'
import { expect, test } from 'vitest'
import { aStage, instead } from './stage.ts'

/** A server that names the author of no post, and says apart from the rows which are the caller's. */
const nameless = (server: typeof fetch, own: readonly string[]): typeof fetch =>
  instead(server, /\/pull/, async (real) => {
    const page = (await (await real()).json()) as PullAnswer
    const rows = page.rows.map(({ author: _, ...row }) => row)
    const mine = rows.filter(({ id }) => own.includes(id)).map(({ id }) => id)
    return Response.json({ ...page, rows, ...(mine.length > 0 && { mine }) })
  })

test('a post without a name is one’s own on all of one’s devices, and nobody’s on the others’', async () => {
  const { world, seats, device } = await aStage(true)
  const [here, there, colleague] = [await device(0), await device(1), await device(2)]
  await here.sync()
  const id = await here.post('I asked too fast')
  await here.sync()
  await there.sync(nameless(world.fetch, [id]))
  await colleague.sync(nameless(world.fetch, []))
  expect((await there.record(id))?.author).toBe(seats[1]?.member)
  expect(await colleague.record(id)).toMatchObject({ body: { why: 'I asked too fast' } })
  expect(await colleague.record(id)).not.toHaveProperty('author')
})
