import { describe, expect, test } from 'vitest'
import { textOf } from './source-files.ts'

const TEXT = 4.5
const INTERFACE = 3

const TEXT_PAIRS = [
  'ink: paper surface sunken mark worked-wash not-wash part-wash',
  'ink-2: paper surface sunken pen-wash together-wash trial-wash worked-wash not-wash part-wash',
  'ink-3: paper surface sunken',
  'pen: paper surface pen-wash',
  'on-pen: pen pen-strong heat-4',
  'worked: worked-wash surface',
  'part: part-wash surface',
  'not: not-wash surface',
  'trial: trial-wash surface',
  'together: together-wash surface',
  'warn: surface',
  'on-toast: toast',
  'toast-action: toast',
]

const INTERFACE_PAIRS = [
  'line-strong: surface paper',
  'focus: paper surface pen-wash',
  'heat-3: surface',
  'together: surface',
]

const css = textOf('extension/src/ui/tokens.css')

/** A token's colour, first in the light theme, then in the dark. */
const coloursOf = (name: string): [string, string] => {
  const found = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)`).exec(css)
  if (!found?.[1] || !found[2]) throw new Error(`tokens.css has no colour --${name} for both themes`)
  return [found[1], found[2]]
}

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const pairs = (lines: string[], need: number): { name: string; need: number; ratios: [number, number] }[] =>
  lines.flatMap((line) => {
    const [front = '', backs = ''] = line.split(': ')
    return backs.split(' ').map((back) => {
      const [over, under] = [coloursOf(front), coloursOf(back)]
      return {
        name: `${front} on ${back}`,
        need,
        ratios: [contrast(over[0], under[0]), contrast(over[1], under[1])],
      }
    })
  })

describe('the colours can be read in both themes', () => {
  test.each([...pairs(TEXT_PAIRS, TEXT), ...pairs(INTERFACE_PAIRS, INTERFACE)])(
    '$name',
    ({ need, ratios }) => {
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(need)
    },
  )
})
