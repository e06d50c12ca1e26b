/** What every field of a sheet is given, whatever its kind. */

import type { SheetField } from '@whatworked/shared/forms/sheet'
import type { Context } from '@whatworked/shared/records/fields'
import type { ComboboxOption } from '../match-options.ts'

/** What there is to choose from in a space; a list that is not there is not offered. */
export interface SheetChoices {
  readonly techniques?: readonly ComboboxOption[]
  /** The teacher's own classes: the name stays on this device, its context is what a sheet keeps. */
  readonly classes?: readonly { readonly id: string; readonly name: string; readonly context: Context }[]
  /** Posts of the space, by what they say. */
  readonly posts?: readonly { readonly id: string; readonly name: string }[]
  /** Names of the members. */
  readonly people?: readonly string[]
  /** The teacher's own clips as readings. */
  readonly clips?: readonly { readonly id: string; readonly name: string; readonly reading: Reading }[]
  /** Case pupils who have an observation; a point starts from one of them. All where this is not said. */
  readonly pupils?: readonly string[]
}

export interface Reading {
  readonly quote?: string | undefined
  readonly source?: unknown
  readonly url?: string | undefined
}

export interface FieldProps {
  readonly field: SheetField
  /** Whatever stands there, also unfinished. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly error?: string | undefined
  readonly choices: SheetChoices
}

/** The words that stand in a field. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The rows that stand in a field; they were written by a field of the same kind. */
export const rowsOf = <Row extends object>(value: unknown): readonly (Row & { readonly id: string })[] =>
  Array.isArray(value) ? value : []

/** The parts that stand in a field. */
export const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
