import { shiftDay } from '../contexts/days.ts'
import type { Activity } from '../records/activity.ts'

/** Whether an activity is over: it was ended, or the day that was set for it has passed. From then on it is read and thanked for, not written in. */
export const isEnded = ({ endedAt, endsOn }: Pick<Activity, 'endedAt' | 'endsOn'>, today: string): boolean =>
  endedAt !== undefined || (endsOn !== undefined && endsOn < today)

/** The last day that is over on the whole earth at `nowMs`: a server that knows nobody's zone cuts nobody's last day short. */
export const dayOverEverywhere = (nowMs: number): string =>
  shiftDay(new Date(nowMs - FURTHEST_BEHIND_MS).toISOString().slice(0, 10), -1)

const FURTHEST_BEHIND_MS = 12 * 3_600_000
