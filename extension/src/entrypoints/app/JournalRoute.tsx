import { lazy, Suspense } from 'react'
import { JournalScreen } from '../../features/journal/JournalScreen.tsx'
import { FirstRun } from '../../features/rhythm/FirstRun.tsx'
import { FocusLine } from '../../features/rhythm/FocusLine.tsx'
import { RhythmCard } from '../../features/rhythm/RhythmCard.tsx'
import { WaitingCard } from '../../features/rhythm/WaitingCard.tsx'
import { localDayOf } from '../../ui/dates.ts'
import type { ScreenProps } from './route.ts'

// The journal is there first; what looks after its copies comes after.
const CopyCard = lazy(async () => ({
  default: (await import('../../features/portability/CopyCard.tsx')).CopyCard,
}))

/** `/`: everything. */
export const JournalRoute = () => <Everything />

/** `/search/…`: everything, with that in the field of search: where the address bar leads to. */
export const SearchRoute = ({ params }: ScreenProps) => <Everything typed={params['typed'] ?? ''} />

const Everything = ({ typed }: { readonly typed?: string }) => (
  <JournalScreen
    list="journal"
    {...(typed !== undefined && { typed })}
    aside={
      <>
        <FocusLine />
        <RhythmCard today={localDayOf(new Date())} />
        <WaitingCard now={new Date()} />
        <Suspense>
          <CopyCard />
        </Suspense>
      </>
    }
    aroundNew={(empty) => <FirstRun>{empty}</FirstRun>}
  />
)

/** `/clips`: what was clipped. */
export const ClipsRoute = () => (
  <JournalScreen list="clips" aside={<RhythmCard today={localDayOf(new Date())} />} />
)
