/** The sheet or the plan that a trial came from, as this computer has it. */
import { formOf } from '@whatworked/shared/forms/ways'
import { activity } from '@whatworked/shared/records/activity'
import type { Origin } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import { sessionOf } from '../activities/activity-queries.ts'
import type { JournalDb } from '../db.ts'
import { spaceView } from '../space-queries.ts'

export interface SheetOrigin {
  readonly kind: 'sheet'
  readonly of: 'plan' | 'contribution'
  /** Of the sheet or the plan. */
  readonly id: string
  /** The name of its space. */
  readonly spaceName: string
  /** The way of working, with the number of the meeting where there was one. */
  readonly name: string
  /** Where it stands: the page of the meeting for a plan, of the way of working for a sheet. */
  readonly path: string
  /** When it was written, ms UTC. */
  readonly createdAt: number
}

const written = v.looseObject({ activity: v.string(), session: v.optional(v.string()) })

/** Where it was written; gone with the sheet, or when the space is not here any more. */
export const sheetOrigin = async (
  db: JournalDb,
  { kind, id, space }: Origin,
): Promise<SheetOrigin | undefined> => {
  const view = space === undefined ? undefined : await spaceView(db, space)
  if (view === undefined || (kind !== 'plan' && kind !== 'contribution')) return undefined
  const { stream } = view
  const row = await db.records.get([stream, id])
  const sheet = v.safeParse(written, row?.removed ? undefined : row?.body)
  if (row === undefined || !sheet.success) return undefined
  const { activity: activityId, session: sessionId } = sheet.output
  const about = v.safeParse(activity, (await db.records.get([stream, activityId]))?.body)
  if (!about.success) return undefined
  const session = sessionId === undefined ? undefined : await sessionOf(db, stream, sessionId)
  const title = about.output.title ?? formOf(about.output)?.name ?? 'A way of working'
  const page = `/space/${stream}/activity/${activityId}`
  return {
    kind: 'sheet',
    of: kind,
    id,
    spaceName: view.space?.name ?? 'A space',
    name: session === undefined ? title : `${title}, meeting ${session.body.number}`,
    path:
      session === undefined
        ? page
        : kind === 'plan'
          ? `/space/${stream}/meeting/${session.id}`
          : `${page}/${session.id}`,
    createdAt: row.createdAt,
  }
}
