/** SHA-256 of a text in hexadecimal: pure, at once, and the same as any other program's, so that anybody can check lots. */

const isPrime = (n: number): boolean => {
  for (let by = 2; by * by <= n; by++) if (n % by === 0) return false
  return true
}
const primes = Array.from({ length: 310 }, (_, at) => at + 2).filter(isPrime)
/** The first 32 bits of a root's fraction, from which the standard takes its constants. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0
const ROUND_KEYS = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

/** The ticket of a text, 64 hexadecimal digits. */
export const ticket = (text: string): string => {
  const bytes = padded(utf8(text))
  const hash = [...START]
  const words = new Int32Array(64)
  for (let at = 0; at < bytes.length; at += 64) mixBlock(hash, words, bytes, at)
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const utf8 = (text: string): number[] =>
  (encodeURIComponent(text.toWellFormed()).match(/%..|./g) ?? []).map((one) =>
    one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0),
  )

const padded = (bytes: number[]): number[] => {
  const zeros = (119 - (bytes.length % 64)) % 64
  const bits = bytes.length * 8
  const length = [24, 16, 8, 0].map((by) => (bits >>> by) & 255)
  return [...bytes, 128, ...new Array<number>(zeros).fill(0), 0, 0, 0, 0, ...length]
}

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

const mixBlock = (hash: number[], words: Int32Array, bytes: readonly number[], from: number): void => {
  const byte = (at: number) => bytes[from + at] ?? 0
  const word = (at: number) => words[at] ?? 0
  for (let at = 0; at < 64; at++) {
    if (at < 16) {
      const first = at * 4
      words[at] = (byte(first) << 24) | (byte(first + 1) << 16) | (byte(first + 2) << 8) | byte(first + 3)
      continue
    }
    const [two, fifteen] = [word(at - 2), word(at - 15)]
    const low = right(fifteen, 7) ^ right(fifteen, 18) ^ (fifteen >>> 3)
    const high = right(two, 17) ^ right(two, 19) ^ (two >>> 10)
    words[at] = word(at - 16) + low + word(at - 7) + high
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g)
    const most = (a & b) ^ (a & c) ^ (b & c)
    const one =
      (h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + chosen + (ROUND_KEYS[at] ?? 0) + word(at)) | 0
    const two = ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + most) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [at, sum] of [a, b, c, d, e, f, g, h].entries()) hash[at] = ((hash[at] ?? 0) + sum) | 0
}
