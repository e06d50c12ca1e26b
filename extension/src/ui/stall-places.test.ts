import { expect, test } from 'vitest'
import { placesFor } from './stall-places.ts'

test('up to sixty stalls have a place each inside the room', () => {
  for (const count of [1, 2, 7, 30, 60]) {
    const places = placesFor(count)
    expect(new Set(places.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(count)
    for (const { x, y } of places) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0.099)
      expect(Math.max(x, y)).toBeLessThanOrEqual(0.901)
    }
  }
  expect(placesFor(0)).toEqual([])
})
