/**
 * Lots that anybody can check: the same names and the same seed give the same order on every device and on every later day.
 * The seed is made when the lots are drawn, after the list has closed, and a number that somebody in the room calls goes into
 * it, so that nobody can choose an order beforehand.
 */

/** What an order is drawn from: chance of the device, and what the room called. */
export const seedFrom = (chance: string, called = ''): string =>
  [chance, called.trim()].filter((part) => part !== '').join(' · ')

/** Two lanes of FNV-1a over the UTF-16 units, as the start of the stream of numbers. */
const startOf = (seed: string): [number, number] => {
  let [a, b] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < seed.length; at++) {
    const unit = seed.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit ^ (a >>> 15), 0x01000195)
  }
  return [a >>> 0, b >>> 0]
}

/** Whole numbers of 32 bits that follow from the seed (sfc32, public domain). */
const numbersFrom = (seed: string): (() => number) => {
  let [a, b] = startOf(seed)
  let [c, count] = [0x85ebca6b, 1]
  const next = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warm = 0; warm < 16; warm++) next()
  return next
}

/** A number from 0 to `most`, each as likely: a draw beyond the last whole share is drawn again. */
const upTo = (most: number, next: () => number): number => {
  const shares = Math.floor(2 ** 32 / (most + 1)) * (most + 1)
  let drawn = next()
  while (drawn >= shares) drawn = next()
  return drawn % (most + 1)
}

/** The order of `ids` that the seed gives, whatever order they come in; each id once. */
export const drawLots = (ids: Iterable<string>, seed: string): readonly string[] => {
  const order = [...new Set(ids)].sort()
  const next = numbersFrom(seed)
  for (let last = order.length - 1; last > 0; last--) {
    const other = upTo(last, next)
    ;[order[last], order[other]] = [order[other] ?? '', order[last] ?? '']
  }
  return order
}
