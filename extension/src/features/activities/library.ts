/** The ways of working and their sheets as this feature reads them; `entrypoints/` says where they come from. */
import type { Form, Stage } from '@whatworked/shared/forms/form'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { Activity } from '@whatworked/shared/records/activity'

export interface Library {
  /** The way of working of an activity; undefined for one that only a newer version knows. */
  readonly formOf: (activity: Activity) => Form | undefined
  readonly sheetOf: (activity: Activity, id: string) => Sheet | undefined
  readonly protocolOf: (id: string) => readonly Stage[]
}
