/** Values made from the contracts themselves: mostly what a schema asks for, sometimes something else in its place. */
import type { Schema } from '@whatworked/shared/protocol/endpoint'
import type { Random } from '../sync/random.ts'

/** What a Valibot schema tells about itself, as far as values are made from it. */
type Shape = {
  readonly type: string
  readonly entries?: Record<string, Shape>
  readonly item?: Shape
  readonly items?: readonly Shape[]
  readonly wrapped?: Shape
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly (Shape & { readonly requirement?: unknown })[]
}

const STRINGS: readonly string[] = [
  '',
  ' ',
  'Cold call',
  'a\0b',
  'x\ud800y',
  '\u202e\u200b',
  '0',
  '2026-11-23',
  '2026-02-31',
  "'; drop table records; --",
  'javascript:alert(1)',
  'https://a.example/?q=1#x',
  '__proto__',
  'ﬃ@ｅxample.com',
  '%00%2f..',
  'line\r\nline',
  'z'.repeat(600),
  '💚'.repeat(11_000),
]
const NUMBERS: readonly number[] = [
  0, 1, 2, 3, 4, 7, 20, -1, -0, 0.5, 1e15, 8.64e15, 9_007_199_254_740_991, 1e300,
]

/** Any JSON value at all. */
export const anything = (random: Random, left = 4): unknown => {
  const kind = random.below(left > 0 ? 8 : 5)
  if (kind === 0) return null
  if (kind === 1) return random.percent(50)
  if (kind === 2) return random.pick(NUMBERS)
  if (kind <= 4) return random.pick(STRINGS)
  const count = random.below(4)
  if (kind === 5) return Array.from({ length: count }, () => anything(random, left - 1))
  const names = ['on', 'to', 'of', 'id', 'constructor', 'toString', 'techniques', 'byline', 'a b', '']
  const pairs = Array.from({ length: count }, () => [random.pick(names), anything(random, left - 1)])
  return Object.fromEntries(pairs)
}

/** A value for a schema; of a hundred parts `odd` are something else. `known` are strings that mean something to the server. */
export const valueFor = (schema: Schema, random: Random, known: readonly string[], odd = 2): unknown => {
  const make = (shape: Shape): unknown => {
    if (random.percent(odd)) return anything(random)
    switch (shape.type) {
      case 'strict_object':
      case 'loose_object':
      case 'object': {
        const fields = Object.entries(shape.entries ?? {}).map(([name, inner]) => [name, make(inner)])
        const made = Object.fromEntries(fields.filter(([, value]) => value !== undefined))
        return random.percent(odd) ? { ...made, [random.pick(['extra', 'seq', 'author'])]: 1 } : made
      }
      case 'array':
        return Array.from({ length: random.below(4) }, () => (shape.item ? make(shape.item) : null))
      case 'record':
        return Object.fromEntries(
          Array.from({ length: random.below(3) }, () => [random.pick(STRINGS), anything(random)]),
        )
      case 'union':
        return make(random.pick((shape.options ?? []) as Shape[]))
      case 'tuple':
        return (shape.items ?? []).map(make)
      case 'optional':
        return random.percent(50) && shape.wrapped ? make(shape.wrapped) : undefined
      case 'picklist':
        return random.pick(shape.options ?? [null])
      case 'literal':
        return shape.literal
      case 'variant':
        return make(random.pick((shape.options ?? []) as Shape[]))
      case 'boolean':
        return random.percent(50)
      case 'number':
        return random.percent(odd * 10) ? random.pick(NUMBERS) : random.below(9)
      case 'string': {
        const asked = (shape.pipe ?? []).map(({ requirement }) => requirement)
        const fitting = [...known, ...STRINGS].filter((one) =>
          asked.every((rule) =>
            rule instanceof RegExp ? rule.test(one) : typeof rule !== 'number' || one.length <= rule,
          ),
        )
        return fitting.length > 0 && !random.percent(odd * 2) ? random.pick(fitting) : random.pick(STRINGS)
      }
      default:
        return anything(random)
    }
  }
  // every Valibot schema is such an object; parts of it that are not known here make `anything`
  return make(schema as unknown as Shape)
}

/** JSON text with a few bytes changed, cut off, or said twice. */
export const damaged = (json: string, random: Random): string => {
  const at = random.below(json.length + 1)
  const [before, after] = [json.slice(0, at), json.slice(at)]
  return random.pick([
    before,
    `${before}${random.pick(['"', '{', '}', '[', '\\u0000', '\\ud800', '\0', '1e999', ','])}${after}`,
    `${before}${after.slice(1 + random.below(3))}`,
    json.replace('{', '{"__proto__":{"role":"owner"},'),
    json.replace('{', '{"mutations":[],'),
    json.replace(/\d/, '1e999'),
    `${json}${json}`,
    `${'['.repeat(100_000)}${json}`,
  ])
}
