/**
 * Lots that anybody can check: the same names and the same seed give the same order on every device, in any other program and
 * on every later day. The seed is made when the lots are drawn, after the list has closed, and a number that somebody in the
 * room calls goes into it, so that nobody can choose an order beforehand.
 */
import { drawOrder } from './order.ts'

/** What an order is drawn from: chance of the device, and what the room called. */
export const seedFrom = (chance: string, called = ''): string =>
  [chance, called.trim()].filter((part) => part !== '').join(' · ')

/** The order of `ids` that the seed gives, whatever order they come in; each id once. */
export const drawLots = (ids: Iterable<string>, seed: string): readonly string[] => drawOrder(seed, [...ids])
