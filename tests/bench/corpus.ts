import { type Random, randomFrom } from '../sync/random.ts'

const START = Date.UTC(2026, 0, 5)
const SYLLABLES = 'an be cor de el fi ga hin is ju kel lo mer na op pra qui re sto tu un ver wi yes zo'.split(
  ' ',
)

/** Made-up words, of which the first are as frequent as "the" and "and" are: text that compresses like real text. */
const vocabulary = (random: Random): string[] =>
  Array.from({ length: 4_000 }, () =>
    Array.from({ length: 1 + random.below(4) }, () => random.pick(SYLLABLES)).join(''),
  )

/** Writes so many words in a row, as unevenly often as people use them. */
export const sentenceWriter = (random: Random): ((length: number) => string) => {
  const words = vocabulary(random)
  return (length) =>
    Array.from({ length }, () => words[Math.floor(words.length ** (random.below(10_000) / 10_000)) - 1]).join(
      ' ',
    )
}

/** Writes posts of about 1.5 kB of JSON, 150 to 250 words each; the same seed writes the same ones. */
export const writerOf = (seed: number) => {
  const random = randomFrom(seed)
  const sentence = sentenceWriter(random)
  return {
    uuid: random.uuid,
    /** A new post as a push carries it, without its number. `size` is the length of its words in about that many characters. */
    post: (size = 1_230) => ({
      ifSeq: 0,
      id: random.uuid(),
      type: 'post',
      v: 1,
      createdAt: START + random.below(300) * 86_400_000,
      editedAt: START + random.below(300) * 86_400_000,
      body: {
        of: 'reflection',
        happenedOn: '2026-03-02',
        techniques: [{ name: 'Cold call', seed: 'cold-call' }],
        outcome: random.pick(['worked', 'in-part', 'not-this-time']),
        worked: sentence(Math.ceil(size / 22)).slice(0, size / 3),
        didnt: sentence(Math.ceil(size / 22)).slice(0, size / 3),
        why: sentence(Math.ceil(size / 22)).slice(0, size / 3),
        byline: 'name',
        lineage: [],
      },
    }),
  }
}
