/** The ways of working there are: those of the product, and a school's own with the activity that it runs in. */
import { protocolOf } from '@whatworked/shared/forms/protocols'
import { sheetOf } from '@whatworked/shared/forms/sheets'
import { formOf } from '@whatworked/shared/forms/ways'
import type { Library } from '../../features/activities/library.ts'

export const LIBRARY: Library = { formOf, sheetOf, protocolOf }
