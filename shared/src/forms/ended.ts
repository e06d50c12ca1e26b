import type { Activity } from '../records/activity.ts'

/** Whether an activity is over: it was ended, or the day that was set for it has passed. From then on it is read and thanked for, not written in. */
export const isEnded = ({ endedAt, endsOn }: Pick<Activity, 'endedAt' | 'endsOn'>, today: string): boolean =>
  endedAt !== undefined || (endsOn !== undefined && endsOn < today)
