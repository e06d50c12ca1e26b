import { expect, test } from 'vitest'
import { offersOf } from './offers.ts'
import type { Sheet } from './sheet.ts'

const POST = '4f2d6c1e-8a3b-4c5d-9e6f-1a2b3c4d5e6f'
const sheet: Sheet = {
  id: 'talk',
  name: 'Talk',
  title: 'Your talk',
  fields: [
    { id: 'length', kind: 'choice', label: 'How long?' },
    { id: 'table', kind: 'line', label: 'Where?' },
    { id: 'entry', kind: 'post', label: 'From' },
    { id: 'about', kind: 'words', label: 'What is it about?' },
    { id: 'with', kind: 'people', label: 'Who with?' },
  ],
}
const from = { sheet: 'talk', each: 'length', where: 'table' }
const written = (id: string, createdAt: number, values: Record<string, unknown>, sheetId = 'talk') => ({
  id,
  author: 'amina',
  createdAt,
  body: { activity: POST, stage: 'sign-up', sheet: sheetId, values },
})

test('offers are read by the kinds of their sheet’s fields, the first to sign up first', () => {
  const values = { length: '7', table: 'Table 4', entry: POST, about: 'Cold call\nand why', with: ['Ben'] }
  expect(
    offersOf(from, sheet, [written('b', 2, {}), written('a', 1, values), written('c', 0, {}, 'other')]),
  ).toEqual([
    {
      id: 'a',
      author: 'amina',
      signedUpAt: 1,
      title: 'Cold call',
      minutes: 7,
      post: POST,
      where: 'Table 4',
      helpers: ['Ben'],
    },
    { id: 'b', author: 'amina', signedUpAt: 2, title: '', minutes: 2, helpers: [] },
  ])
})

test('a talk of 20,000 characters has a title of one line', () => {
  const [offer] = offersOf(from, sheet, [written('a', 1, { about: 'x'.repeat(20_000) })])
  expect(offer?.title).toHaveLength(120)
})
