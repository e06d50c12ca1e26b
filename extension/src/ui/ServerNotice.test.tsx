import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ServerNotice } from './ServerNotice.tsx'

const said = (trouble: string | undefined, unsent = 0): string =>
  renderToStaticMarkup(<ServerNotice isOnline trouble={trouble} unsent={unsent} />)

test.each(['offline', 'no-room', 'full', 'broken', 'signed-out', 'upgrade', 'refused'])(
  'trouble of the kind %s is told with what is safe',
  (trouble) => {
    expect(said(trouble)).toMatch(/safe|Nothing that was here is lost/)
  },
)

test('a full server says so, and how much waits for it', () => {
  expect(said('no-room', 2)).toContain('The server’s disk is full.')
  expect(said('no-room', 2)).toContain('2 changes will be sent then.')
})

test('nothing is said while all is well', () => {
  expect(said(undefined)).toBe('')
})
