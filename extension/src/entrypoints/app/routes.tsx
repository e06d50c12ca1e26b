/** Every screen of the full page by its hash address. A screen is loaded when it is first opened. */
import { type Route, screen } from './route.ts'
import { SPACE_ROUTES } from './space-routes.ts'

/** The first that fits is shown. */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: screen(async () => (await import('./JournalRoute.tsx')).JournalRoute) },
  { path: '/search/:typed', screen: screen(async () => (await import('./JournalRoute.tsx')).SearchRoute) },
  { path: '/clips', screen: screen(async () => (await import('./JournalRoute.tsx')).ClipsRoute) },
  { path: '/entry/:id/:purpose?', screen: screen(async () => (await import('./EntryRoute.tsx')).EntryRoute) },
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
  ...SPACE_ROUTES,
]
