/** What comes out of a page. A page can lie about everything, so the shape is checked and every length bounded at this border. */
import { text } from '@whatworked/shared/text'
import * as v from 'valibot'

const short = text(1_000)
const many = <S extends v.GenericSchema>(schema: S, max: number) => v.pipe(v.array(schema), v.maxLength(max))

const candidate = v.object({
  how: text(400),
  words: text(400),
  value: v.optional(text(400)),
  afterTitle: v.boolean(),
  isAside: v.boolean(),
})
export type Candidate = v.InferOutput<typeof candidate>

const position = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))

export const pageQuote = v.object({
  exact: v.pipe(text(20_000), v.minLength(1)),
  prefix: text(200),
  suffix: text(200),
  start: position,
  end: position,
  lang: v.optional(text(60)),
})
export type PageQuote = v.InferOutput<typeof pageQuote>

/** Plain facts of one page or of one frame in it (`isFrame`: the selection only). */
export const pageFacts = v.object({
  url: text(20_000),
  quote: v.optional(pageQuote),
  isFrame: v.optional(v.literal(true)),
  title: v.optional(short, ''),
  contentType: v.optional(text(200), ''),
  lang: v.optional(text(60)),
  canonical: v.optional(text(20_000)),
  tags: v.optional(many(v.tuple([text(120), text(2_000)]), 1_200), []),
  jsonLd: v.optional(many(v.string(), 20), []),
  visible: v.optional(
    v.object({
      headings: many(text(400), 5),
      authors: many(candidate, 60),
      people: many(text(400), 60),
      dates: many(candidate, 60),
      opening: many(text(400), 60),
    }),
  ),
  isShort: v.optional(v.boolean(), false),
  hasWall: v.optional(v.boolean(), false),
  isCut: v.optional(v.boolean(), false),
})
export type PageFacts = v.InferInput<typeof pageFacts>
export type CheckedFacts = v.InferOutput<typeof pageFacts>

/** The facts as far as they fit; undefined for anything else, whatever a page made of our function's answer. */
export const parseFacts = (answer: unknown): CheckedFacts | undefined => {
  const result = v.safeParse(pageFacts, answer)
  return result.success ? result.output : undefined
}
