import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { matchRoute, Route, Router, Switch, useLocation, useRouter } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { RescueGate } from '../../features/portability/RescueGate.tsx'
import { startShortcuts, useShortcut } from '../../ui/shortcuts.ts'
import { ToastRegion } from '../../ui/Toast.tsx'
import { undoLast } from '../../ui/toasts.ts'
import { KeyboardMap } from './KeyboardMap.tsx'
import { NotFound } from './NotFound.tsx'
import { Palette } from './Palette.tsx'
import { ROUTES } from './routes.tsx'
import { ScreenBoundary } from './ScreenBoundary.tsx'
import { Shell } from './Shell.tsx'
import { useGoShortcuts } from './use-go-shortcuts.ts'

/** The whole full page: the shell around the screen that the address names, and what lies over it. */
export const App = () => (
  <Router hook={useHashLocation}>
    <Page />
  </Router>
)

const Page = () => {
  const [path] = useLocation()
  const isBare = useIsBare(path)
  const [over, setOver] = useState<'palette' | 'keys' | undefined>()
  // A new screen begins at its top; one that remembers its place scrolls back to it by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address, and nothing else
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
  }, [path])
  useEffect(startShortcuts, [])
  useEffect(() => onPaletteKey(() => setOver('palette')), [])
  useGoShortcuts()
  useShortcut('?', () => setOver('keys'))
  useShortcut('z', undoLast)

  return (
    <>
      {isBare ? (
        <Screens path={path} />
      ) : (
        <Shell onShowKeys={() => setOver('keys')} onShowPalette={() => setOver('palette')}>
          <Screens path={path} />
        </Shell>
      )}
      {over === 'keys' && <KeyboardMap onClose={() => setOver(undefined)} />}
      {over === 'palette' && <Palette onClose={() => setOver(undefined)} />}
      <ToastRegion />
    </>
  )
}

/** Whether the screen of this address takes the whole window. */
const useIsBare = (path: string): boolean => {
  const { parser } = useRouter()
  return ROUTES.some((route) => route.isBare && matchRoute(parser, route.path, path)[0])
}

const Screens = ({ path }: { readonly path: string }) => (
  <Suspense>
    <RescueGate>
      <ScreenBoundary key={path}>
        <Suspense>
          <Switch>
            {ROUTES.map(({ path: pattern, screen: Screen }) => (
              <Route key={pattern} path={pattern}>
                {(params) => <Screen params={params} />}
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ScreenBoundary>
    </RescueGate>
  </Suspense>
)

/** Ctrl+K, or Cmd+K on a Mac, from anywhere, also from inside a field. */
const onPaletteKey = (open: () => void): (() => void) => {
  const onKey = (event: KeyboardEvent) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return
    event.preventDefault()
    open()
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}
