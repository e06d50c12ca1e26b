import { SettingsScreen } from '../../features/account/SettingsScreen.tsx'
import { NamesCard } from '../../features/care/NamesCard.tsx'
import { RouteCard } from '../../features/care/RouteCard.tsx'
import { TeachingCard } from '../../features/classes/TeachingCard.tsx'
import { TakeWithYouCard } from '../../features/portability/TakeWithYouCard.tsx'
import { FocusCard } from '../../features/rhythm/FocusCard.tsx'
import { RemindersCard } from '../../features/rhythm/RemindersCard.tsx'
import { SlotsCard } from '../../features/rhythm/SlotsCard.tsx'
import { CalendarCard } from '../../features/time/CalendarCard.tsx'

/** `/settings`: the cards of all features on one screen. */
export const SettingsRoute = () => (
  <SettingsScreen
    main={
      <>
        <SlotsCard />
        <RemindersCard />
        <CalendarCard />
      </>
    }
    aside={
      <>
        <FocusCard />
        <TeachingCard />
        <TakeWithYouCard />
        <NamesCard />
        <RouteCard />
      </>
    }
  />
)
