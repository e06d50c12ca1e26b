/** Every screen of the spaces' page: those of the extension that need no journal, and a line for oneself. */
import { type Route, screen } from '../../src/entrypoints/app/route.ts'
import { SPACE_ROUTES } from '../../src/entrypoints/app/space-routes.ts'

/** The first that fits is shown. */
export const PAGE_ROUTES: readonly Route[] = [
  { path: '/space/:stream', screen: screen(async () => (await import('./SpaceHere.tsx')).SpaceHere) },
  { path: '/space/:stream/line', screen: screen(async () => (await import('./LineScreen.tsx')).LineScreen) },
  ...SPACE_ROUTES,
]
