import { JournalScreen } from '../../features/journal/JournalScreen.tsx'
import { RhythmCard } from '../../features/rhythm/RhythmCard.tsx'
import { localDayOf } from '../../ui/dates.ts'

/** `/`: everything. */
export const JournalRoute = () => <JournalScreen list="journal" aside={<Beside />} />

/** `/clips`: what was clipped. */
export const ClipsRoute = () => <JournalScreen list="clips" aside={<Beside />} />

const Beside = () => <RhythmCard today={localDayOf(new Date())} />
