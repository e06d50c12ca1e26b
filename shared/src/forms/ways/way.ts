/** Reads a way of working that is written in this folder: the same schema as for one from outside. */
import * as v from 'valibot'
import { type Form, form } from '../form.ts'

/** The way as everything else reads it; throws at once if a file of this folder does not fit. */
export const way = (given: v.InferInput<typeof form>): Form => v.parse(form, given)
