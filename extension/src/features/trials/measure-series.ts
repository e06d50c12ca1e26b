/** Measurements of a trial as lines of numbers, and where each number stands in a picture of them. */
import type { LocalDay } from '@whatworked/shared/contexts/days'
import {
  type Measurement,
  measuredLabel,
  measurementsInOrder,
  type Trial,
} from '@whatworked/shared/records/trial'

/** One number on one day. */
export interface Point {
  readonly id: string
  readonly on: LocalDay
  readonly value: number
  readonly isBaseline: boolean
}

/** Numbers of the same thing, those from before the start first, then by day. */
export interface Series {
  readonly label: string
  readonly points: readonly Point[]
}

/** The numbers by what they are of, in the order of the first of each. */
export const seriesOf = (measurements: readonly Measurement[]): readonly Series[] => {
  const byLabel = new Map<string, Point[]>()
  for (const one of measurementsInOrder(measurements)) {
    if (typeof one.value !== 'number') continue
    const label = measuredLabel(one)
    const points = byLabel.get(label) ?? []
    points.push({ id: one.id, on: one.on, value: one.value, isBaseline: one.baseline === true })
    byLabel.set(label, points)
  }
  return [...byLabel].map(([label, points]) => ({ label, points }))
}

/** What was noted in words, by day. */
export const inWords = (measurements: readonly Measurement[]): readonly Measurement[] =>
  measurementsInOrder(measurements).filter(({ value }) => typeof value === 'string')

/** What has to be said of the time before the start, wherever a result is shown; undefined where numbers say it. */
export const baselineWords = ({ measurements, noBaseline }: Pick<Trial, 'measurements' | 'noBaseline'>) => {
  if (measurements.some(({ baseline }) => baseline)) return undefined
  if (noBaseline) return 'Nothing was counted before the start, so there is nothing to compare with.'
  return measurements.length === 0
    ? undefined
    : 'Nothing here says how it was before the start, so there is nothing to compare with.'
}

/** A point with its place in a picture. */
export interface PlacedPoint extends Point {
  readonly x: number
  readonly y: number
}

/** Where the points stand: evenly from left to right, and upwards from nought, or from the lowest if that is below. */
export const placed = (
  points: readonly Point[],
  { left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', number>,
): readonly PlacedPoint[] => {
  const values = points.map(({ value }) => value)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const scale = high === low ? 0 : (bottom - top) / (high - low)
  const step = points.length > 1 ? (right - left) / (points.length - 1) : 0
  return points.map((point, at) => ({
    ...point,
    x: points.length > 1 ? left + at * step : (left + right) / 2,
    y: bottom - (point.value - low) * scale,
  }))
}
