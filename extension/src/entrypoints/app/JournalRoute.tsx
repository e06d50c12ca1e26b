import { JournalScreen } from '../../features/journal/JournalScreen.tsx'
import { FirstRun } from '../../features/rhythm/FirstRun.tsx'
import { FocusLine } from '../../features/rhythm/FocusLine.tsx'
import { RhythmCard } from '../../features/rhythm/RhythmCard.tsx'
import { WaitingCard } from '../../features/rhythm/WaitingCard.tsx'
import { localDayOf } from '../../ui/dates.ts'

/** `/`: everything. */
export const JournalRoute = () => (
  <JournalScreen
    list="journal"
    aside={
      <>
        <FocusLine />
        <RhythmCard today={localDayOf(new Date())} />
        <WaitingCard now={new Date()} />
      </>
    }
    aroundNew={(empty) => <FirstRun>{empty}</FirstRun>}
  />
)

/** `/clips`: what was clipped. */
export const ClipsRoute = () => (
  <JournalScreen list="clips" aside={<RhythmCard today={localDayOf(new Date())} />} />
)
