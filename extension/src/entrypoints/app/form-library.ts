/** The ways of working there are: those of the product, and a school's own with the activity that it runs in. */
import { type Sheet, sheetSchema } from '@whatworked/shared/forms/sheet'
import type { Activity } from '@whatworked/shared/records/activity'
import * as v from 'valibot'
import type { Library } from '../../features/activities/library.ts'

const ownSheets = v.looseObject({ sheets: v.optional(v.array(sheetSchema), []) })

export const LIBRARY: Library = {
  formOf: ({ own }) => own,
  sheetOf: ({ own }, id) => sheetsIn(own).find((one) => one.id === id),
  protocolOf: () => [],
}

const sheetsIn = (own: Activity['own']): readonly Sheet[] => {
  const read = v.safeParse(ownSheets, own)
  return read.success ? (read.output.sheets as readonly Sheet[]) : []
}
