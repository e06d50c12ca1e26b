/** The screens of spaces that a web page shows: those of the extension that need no journal. */
import { type ComponentType, lazy, Suspense } from 'react'
import type { ScreenProps } from '../../src/entrypoints/app/routes.tsx'

const screen = (load: () => Promise<ComponentType<ScreenProps>>) => {
  const Screen = lazy(async () => ({ default: await load() }))
  return ({ params }: ScreenProps) => (
    <Suspense>
      <Screen params={params} />
    </Suspense>
  )
}

interface SpaceRoute {
  readonly path: string
  readonly screen: ComponentType<ScreenProps>
  /** It brings its own landmarks. */
  readonly isBare?: true
}

/** The first that fits is shown; the addresses are those of the extension, so that its links lead on. */
export const SPACE_ROUTES: readonly SpaceRoute[] = [
  {
    path: '/space/:stream',
    screen: screen(async () => (await import('../../src/entrypoints/app/SpaceRoute.tsx')).SpaceRoute),
  },
  {
    path: '/space/:stream/members',
    screen: screen(async () => (await import('../../src/entrypoints/app/SpaceRoute.tsx')).MembersRoute),
  },
  {
    path: '/space/:stream/post/:post',
    screen: screen(async () => (await import('../../src/entrypoints/app/SpaceRoute.tsx')).PostRoute),
  },
  {
    path: '/space/:stream/activity/:activity/:session?',
    screen: screen(async () => (await import('../../src/entrypoints/app/ActivityRoute.tsx')).ActivityRoute),
  },
  {
    path: '/space/:stream/meeting/:session',
    screen: screen(async () => (await import('../../src/entrypoints/app/MeetingRoute.tsx')).MeetingRoute),
    isBare: true,
  },
  {
    path: '/space/:stream/meeting/:session/projector',
    screen: screen(async () => (await import('../../src/entrypoints/app/MeetingRoute.tsx')).ProjectorRoute),
    isBare: true,
  },
  {
    path: '/space/:stream/meeting/:session/pack',
    screen: screen(async () => (await import('../../src/entrypoints/app/MeetingRoute.tsx')).PackRoute),
  },
  {
    path: '/space/:stream/time',
    screen: screen(async () => (await import('../../src/entrypoints/app/TimeRoute.tsx')).TimeRoute),
  },
  {
    path: '/space/:stream/settings',
    screen: screen(async () => (await import('../../src/entrypoints/app/DoorRoutes.tsx')).SpaceSettingsRoute),
  },
  {
    path: '/space/:stream/technique/:technique',
    screen: screen(
      async () => (await import('../../src/entrypoints/app/SpaceRoute.tsx')).SpaceTechniqueRoute,
    ),
  },
  {
    path: '/tray',
    screen: screen(async () => (await import('../../src/features/account/TrayScreen.tsx')).TrayScreen),
  },
]
