/** What the journeys of communities stand on: a space, its members and their connected browsers, made at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCommunity, type Community, SPACE_NAME } from '../support/community.ts'

let us: Community
beforeAll(async () => {
  us = await aCommunity({ people: ['Amina', 'Ben', 'Chidi'], browsers: 2, activity: { form: 'triad' } })
})
afterAll(() => us.close())

test('every browser finds the space, and what a member saves arrives there and on the wire', async () => {
  const [amina, ben] = [us.of('Amina'), us.of('Ben')]
  const pages = await Promise.all([amina, ben].map((one) => one.open(`/space/${us.stream}`)))
  await Promise.all(pages.map((page) => page.getByRole('heading', { name: SPACE_NAME }).waitFor()))

  await us.of('Chidi').save('post', { of: 'reflection', tried: 'Three quiet seconds', byline: 'name' })
  await Promise.all(pages.map((page) => page.getByText('Three quiet seconds').waitFor()))
  expect(await ben.wire()).toContain('Three quiet seconds')
  expect((await ben.pull()).map(({ id }) => id)).toContain(us.activity)
  expect(us.errors()).toEqual([])
})
