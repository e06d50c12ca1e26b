import { WeekScreen } from '../../features/rhythm/WeekScreen.tsx'
import type { ScreenProps } from './route.ts'

/** `/week`, or `/week/DAY` for the week that holds an earlier day. */
export const WeekRoute = ({ params }: ScreenProps) => <WeekScreen day={params['day']} />
