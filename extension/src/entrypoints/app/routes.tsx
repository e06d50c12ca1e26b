/** Every screen of the full page by its hash address. A screen is loaded when it is first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** The parts of an address that a pattern names: `/entry/:id` gives `{ id }`. */
export interface ScreenProps {
  readonly params: Readonly<Record<string, string | undefined>>
}

interface Route {
  readonly path: string
  readonly screen: LazyExoticComponent<ComponentType<ScreenProps>>
  /** It takes the whole window: no sidebar, and on the big screen nothing else at all. */
  readonly isBare?: true
}

const screen = (load: () => Promise<ComponentType<ScreenProps>>) =>
  lazy(async () => ({ default: await load() }))

/** The first that fits is shown. */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: screen(async () => (await import('./JournalRoute.tsx')).JournalRoute) },
  { path: '/search/:typed', screen: screen(async () => (await import('./JournalRoute.tsx')).SearchRoute) },
  { path: '/clips', screen: screen(async () => (await import('./JournalRoute.tsx')).ClipsRoute) },
  { path: '/entry/:id/:purpose?', screen: screen(async () => (await import('./EntryRoute.tsx')).EntryRoute) },
  {
    path: '/thread/:id/:space?',
    screen: screen(async () => (await import('./ThreadRoute.tsx')).ThreadRoute),
  },
  {
    path: '/trials',
    screen: screen(async () => (await import('../../features/trials/TrialsScreen.tsx')).TrialsScreen),
  },
  {
    path: '/trials/new/:of?/:id?/:place?',
    screen: screen(async () => (await import('../../features/trials/NewTrialScreen.tsx')).NewTrialScreen),
  },
  {
    path: '/write/technique/:technique',
    screen: screen(async () => (await import('../../features/journal/WriteScreen.tsx')).WriteScreen),
  },
  {
    path: '/write/:leansOn?',
    screen: screen(async () => (await import('../../features/journal/WriteScreen.tsx')).WriteScreen),
  },
  {
    path: '/bin',
    screen: screen(async () => (await import('../../features/journal/BinScreen.tsx')).BinScreen),
  },
  {
    path: '/today',
    screen: screen(async () => (await import('../../features/rhythm/TodayScreen.tsx')).TodayScreen),
  },
  { path: '/week/:day?', screen: screen(async () => (await import('./WeekRoute.tsx')).WeekRoute) },
  {
    path: '/thanks',
    screen: screen(async () => (await import('../../features/thanks/ThanksScreen.tsx')).ThanksScreen),
  },
  {
    path: '/thanks/new/:about?',
    screen: screen(
      async () => (await import('../../features/thanks/ThanksWriteScreen.tsx')).ThanksWriteScreen,
    ),
  },
  {
    path: '/thanks/:id/:purpose?',
    screen: screen(async () => (await import('../../features/thanks/ThanksPage.tsx')).ThanksPage),
  },
  {
    path: '/classes',
    screen: screen(async () => (await import('../../features/classes/ClassesScreen.tsx')).ClassesScreen),
  },
  {
    path: '/timetable',
    screen: screen(async () => (await import('../../features/classes/TimetableScreen.tsx')).TimetableScreen),
  },
  {
    path: '/calendar',
    screen: screen(async () => (await import('../../features/classes/CalendarScreen.tsx')).CalendarScreen),
  },
  { path: '/class/:id', screen: screen(async () => (await import('./ClassRoute.tsx')).ClassRoute) },
  {
    path: '/techniques',
    screen: screen(
      async () => (await import('../../features/techniques/TechniquesScreen.tsx')).TechniquesScreen,
    ),
  },
  {
    path: '/technique/:id/:purpose?',
    screen: screen(
      async () => (await import('../../features/techniques/TechniqueScreen.tsx')).TechniqueScreen,
    ),
  },
  {
    path: '/portfolio',
    screen: screen(
      async () => (await import('../../features/portfolio/PortfolioScreen.tsx')).PortfolioScreen,
    ),
  },
  {
    path: '/cpd-log',
    screen: screen(async () => (await import('../../features/portfolio/CpdLogScreen.tsx')).CpdLogScreen),
  },
  { path: '/space/:stream', screen: screen(async () => (await import('./SpaceRoute.tsx')).SpaceRoute) },
  {
    path: '/space/:stream/members',
    screen: screen(async () => (await import('./SpaceRoute.tsx')).MembersRoute),
  },
  {
    path: '/space/:stream/technique/:technique',
    screen: screen(async () => (await import('./SpaceRoute.tsx')).SpaceTechniqueRoute),
  },
  {
    path: '/space/:stream/post/:post',
    screen: screen(async () => (await import('./SpaceRoute.tsx')).PostRoute),
  },
  {
    path: '/space/:stream/activity/:activity/offers/:sheet',
    screen: screen(async () => (await import('./GatheringRoute.tsx')).OffersRoute),
  },
  {
    path: '/space/:stream/activity/:activity/groups/here',
    screen: screen(async () => (await import('./GatheringRoute.tsx')).GroupsRoute),
  },
  {
    path: '/space/:stream/activity/:activity/result/page',
    screen: screen(async () => (await import('./GatheringRoute.tsx')).ResultRoute),
  },
  {
    path: '/space/:stream/settings',
    screen: screen(async () => (await import('./DoorRoutes.tsx')).SpaceSettingsRoute),
  },
  {
    path: '/space/:stream/activity/new',
    screen: screen(async () => (await import('./DoorRoutes.tsx')).NewActivityRoute),
  },
  {
    path: '/space/:stream/activity/:activity/way',
    screen: screen(async () => (await import('./DoorRoutes.tsx')).OwnWayRoute),
  },
  {
    path: '/space/:stream/activity/:activity/:session?',
    screen: screen(async () => (await import('./ActivityRoute.tsx')).ActivityRoute),
  },
  {
    path: '/space/:stream/meeting/:session',
    screen: screen(async () => (await import('./MeetingRoute.tsx')).MeetingRoute),
    isBare: true,
  },
  {
    path: '/space/:stream/meeting/:session/projector',
    screen: screen(async () => (await import('./MeetingRoute.tsx')).ProjectorRoute),
    isBare: true,
  },
  {
    path: '/space/:stream/meeting/:session/pack',
    screen: screen(async () => (await import('./MeetingRoute.tsx')).PackRoute),
  },
  {
    path: '/space/:stream/meeting/:session/ready',
    screen: screen(async () => (await import('./TimeRoute.tsx')).ReadyRoute),
  },
  { path: '/space/:stream/time', screen: screen(async () => (await import('./TimeRoute.tsx')).TimeRoute) },
  {
    path: '/new-space',
    screen: screen(async () => (await import('../../features/door/DoorScreen.tsx')).DoorScreen),
  },
  {
    path: '/settings',
    screen: screen(async () => (await import('./SettingsRoute.tsx')).SettingsRoute),
  },
  {
    path: '/take-with-you',
    screen: screen(
      async () => (await import('../../features/portability/TakeWithYouScreen.tsx')).TakeWithYouScreen,
    ),
  },
  {
    path: '/bring-in',
    screen: screen(async () => (await import('../../features/portability/BringInScreen.tsx')).BringInScreen),
  },
  {
    path: '/tray',
    screen: screen(async () => (await import('../../features/account/TrayScreen.tsx')).TrayScreen),
  },
]
