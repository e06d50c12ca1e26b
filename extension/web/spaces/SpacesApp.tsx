import type { Account } from '@whatworked/shared/protocol/account'
import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { matchRoute, type Parser, Router, useLocation, useRouter } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { readSyncState } from '../../src/data/connection.ts'
import { DbContext, liveValue, useLive } from '../../src/data/use-live.ts'
import type { Route, ScreenProps } from '../../src/entrypoints/app/route.ts'
import { startWake } from '../../src/sync/wake.ts'
import { startShortcuts } from '../../src/ui/shortcuts.ts'
import { WaitingFor } from '../Failed.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { InYourJournal } from './InYourJournal.tsx'
import { openFor } from './open-for.ts'
import { PAGE_ROUTES } from './routes.ts'
import { Narrow, SignInFirst } from './SignInFirst.tsx'
import { SpaceBar } from './SpaceBar.tsx'
import { SpaceList } from './SpaceList.tsx'
import '../../src/entrypoints/app/screen.css'
import './spaces.css'

type Opened = Awaited<ReturnType<typeof openFor>>

/** The spaces of an account, kept in this page's own database and in step with the server while the page is open. */
export const SpacesApp = ({ account }: { readonly account: Account }) => {
  const [opened, setOpened] = useState<Opened>()
  const { id, name, email } = account
  useEffect(() => {
    let stop: (() => void) | undefined
    let isGone = false
    void openFor({ id, name, email }).then((result) => {
      if (isGone) return
      if (result.kind === 'open') stop = startWake(result.db).stop
      setOpened(result)
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [id, name, email])
  if (opened === undefined)
    return (
      <Narrow>
        <WaitingFor title="Your spaces" />
      </Narrow>
    )
  if (opened.kind === 'failed')
    return (
      <Narrow>
        <PageHeading title="This browser can’t keep your spaces" />
        <p className="lead" role="alert">
          It may be a private window, or its storage is full. Try an ordinary window; nothing is lost.
        </p>
      </Narrow>
    )
  return (
    <DbContext value={opened.db}>
      <Router hook={useHashLocation}>
        <Screens />
      </Router>
    </DbContext>
  )
}

const Screens = () => {
  const [path] = useLocation()
  const { parser } = useRouter()
  const state = liveValue(useLive(readSyncState, []))
  // A new screen begins at its top; one that remembers its place scrolls back to it by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address, and nothing else
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
  }, [path])
  useEffect(startShortcuts, [])
  // the session has ended: what was not sent waits here until the same person is back
  if (state?.trouble?.kind === 'signed-out') return <SignInFirst onDone={() => location.reload()} />
  const place = placeOf(parser, path)
  if (path === '/') return <SpaceList />
  if (place?.route.isBare) return <Suspense>{screenOf(place)}</Suspense>
  const stream = place?.params['stream'] ?? place?.params['space']
  return (
    <>
      <main className="web-space">
        <Suspense>{place ? screenOf(place) : <InYourJournal />}</Suspense>
      </main>
      {stream !== undefined && <SpaceBar key={stream} stream={stream} />}
    </>
  )
}

interface Place {
  readonly route: Route
  readonly params: ScreenProps['params']
}

const placeOf = (parser: Parser, path: string): Place | undefined => {
  for (const route of PAGE_ROUTES) {
    const [isHere, params] = matchRoute(parser, route.path, path)
    if (isHere) return { route, params }
  }
  return undefined
}

const screenOf = ({ route: { path, screen: Screen }, params }: Place) => <Screen key={path} params={params} />
