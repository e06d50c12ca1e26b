import { SettingsScreen } from '../../features/account/SettingsScreen.tsx'
import { NamesCard } from '../../features/care/NamesCard.tsx'
import { RouteCard } from '../../features/care/RouteCard.tsx'

/** `/settings`: the cards of all features on one screen. */
export const SettingsRoute = () => (
  <SettingsScreen
    main={null}
    aside={
      <>
        <NamesCard />
        <RouteCard />
      </>
    }
  />
)
