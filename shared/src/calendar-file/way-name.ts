/** The name of a way of working as calendars show it; undefined for one that this version does not know. */
import { WAYS } from '../forms/ways.ts'

/** By the form's id, or the name that a school gave its own. */
export const wayName = (form: string, own: string | undefined): string | undefined =>
  own ?? WAYS.find(({ id }) => id === form)?.name
