/** The school's safeguarding route, for the quiet pointer beside words that suggest a concern. */
import { readSetting } from './settings.ts'
import { liveValue, useLive } from './use-live.ts'

/** The route in the teacher's own words; undefined while nobody wrote one. */
export const useCareRoute = (): string | undefined =>
  liveValue(useLive((db) => readSetting(db, 'care'), []))?.route
