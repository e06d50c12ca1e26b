import { SettingsScreen } from '../../features/account/SettingsScreen.tsx'

/** `/settings`: the cards of all features on one screen. */
export const SettingsRoute = () => <SettingsScreen main={null} aside={null} />
