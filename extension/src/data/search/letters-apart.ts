/** How many letters two words are apart, and a quick look that spares most comparisons. */

const TOO_FAR = 99

/** Which of 32 kinds of letters a word has, a bit a kind. */
export const lettersOf = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** False when the letters alone say that two words are further apart. A letter too few or too many is one apart. */
export const mayBeNear = (wanted: number, other: number, max: number, isStart: boolean): boolean =>
  bits(wanted & ~other) <= max && (isStart || bits(other & ~wanted) <= max)

const bits = (mask: number): number => {
  let left = mask - ((mask >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

let [older, old, row]: [number[], number[], number[]] = [[], [], []]

/**
 * Letters to put in, take out, replace or swap with their neighbour to make `word` of `other`, given up above `max`.
 * With `isStart`, to make it of some beginning of `other`.
 */
export const lettersApart = (word: string, other: string, max: number, isStart: boolean): number => {
  const width = isStart ? Math.min(other.length, word.length + max) : other.length
  for (let j = 0; j <= width; j++) old[j] = j
  for (let i = 1; i <= word.length; i++) {
    const letter = word.charCodeAt(i - 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= width; j++) {
      const isSame = letter === other.charCodeAt(j - 1)
      let best = Math.min(num(old, j) + 1, num(row, j - 1) + 1, num(old, j - 1) + (isSame ? 0 : 1))
      const isSwap =
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(j - 2) &&
        word.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      if (isSwap) best = Math.min(best, num(older, j - 2) + 1)
      row[j] = best
      if (best < least) least = best
    }
    if (least > max) return TOO_FAR
    ;[older, old, row] = [old, row, older]
  }
  if (!isStart) return num(old, width)
  let least = TOO_FAR
  for (let j = 0; j <= width; j++) least = Math.min(least, num(old, j))
  return least
}

const num = (list: readonly number[], at: number): number => list[at] ?? TOO_FAR
