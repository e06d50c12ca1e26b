/** The screens of spaces by their hash addresses: those of the full page, and of the server's own pages, which have no journal. */
import { type Route, screen } from './route.ts'

/** The first that fits is shown. */
export const SPACE_ROUTES: readonly Route[] = [
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
    path: '/thread/:id/:space?',
    screen: screen(async () => (await import('./ThreadRoute.tsx')).ThreadRoute),
  },
  {
    path: '/new-space',
    screen: screen(async () => (await import('../../features/door/DoorScreen.tsx')).DoorScreen),
  },
  {
    path: '/tray',
    screen: screen(async () => (await import('../../features/account/TrayScreen.tsx')).TrayScreen),
  },
]
