/** Where the unsaved words of a sheet are kept. */
import * as v from 'valibot'
import { keptForm } from '../../data/kept-form.ts'
import type { StageHere } from './round.ts'

/** What a draft holds: values by field, also unfinished ones. */
export const draftShape = v.record(v.string(), v.unknown())

/** The name of the draft of a new sheet of a stage, or of one that is being changed; it stays when a date is set. */
export const draftOf = ({ gate, gateBefore }: StageHere, about?: string, id?: string): string =>
  ['sheet', gateBefore ?? gate, about, id].filter(Boolean).join(' ')

/** Whether unsaved words wait there. */
export const hasDraft = (of: string): boolean => Object.keys(keptForm(of, draftShape) ?? {}).length > 0
