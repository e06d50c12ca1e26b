import { JournalScreen } from '../../features/journal/JournalScreen.tsx'

/** `/`: everything. */
export const JournalRoute = () => <JournalScreen list="journal" />

/** `/clips`: what was clipped. */
export const ClipsRoute = () => <JournalScreen list="clips" />
