import { journalNames } from '../../data/journal-names.ts'
import { readSetting } from '../../data/settings.ts'
import { useLive } from '../../data/use-live.ts'
import { readWaiting } from '../../data/waiting.ts'
import type { WallClock } from './reminder.ts'
import { slotsLeft } from './slots.ts'

/** What waits for the teacher at that moment, kept up to date. */
export const useWaiting = (clock: WallClock) =>
  useLive(
    async (db) => {
      const [waiting, names, { slots }] = await Promise.all([
        readWaiting(db, clock.day),
        journalNames(db),
        readSetting(db, 'slots'),
      ])
      const left = slotsLeft(slots, clock)
      return {
        waiting,
        names,
        slots: left,
        count: waiting.trials.length + waiting.toFinish.length + left.length,
      }
    },
    [clock.day],
  )
