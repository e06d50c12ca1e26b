import type { Account } from '@whatworked/shared/protocol/account'
import { useEffect, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { readSyncState } from '../../src/data/connection.ts'
import { DbContext, liveValue, useLive } from '../../src/data/use-live.ts'
import { startWake } from '../../src/sync/wake.ts'
import { WaitingFor } from '../Failed.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { openFor } from './open-for.ts'
import { SPACE_ROUTES } from './routes.tsx'
import { Narrow, SignInFirst } from './SignInFirst.tsx'
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
  const state = liveValue(useLive(readSyncState, []))
  // the session has ended: what was not sent waits here until the same person is back
  if (state?.trouble?.kind === 'signed-out') return <SignInFirst onDone={() => location.reload()} />
  return (
    <Switch>
      {SPACE_ROUTES.map(({ path, screen: Screen, isBare }) => (
        <Route key={path} path={path}>
          {(params) =>
            isBare ? (
              <Screen params={params} />
            ) : (
              <main className="web-space">
                <Screen params={params} />
              </main>
            )
          }
        </Route>
      ))}
      <Route>
        <SpaceList />
      </Route>
    </Switch>
  )
}
