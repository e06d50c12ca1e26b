import { type Device, listDevices, revokeDevice, signOut } from '@whatworked/shared/protocol/account'
import { useState } from 'react'
import { trayRows, unsentCount } from '../../src/data/space-queries.ts'
import { eraseSpaces, openSpacesDb } from '../../src/data/spaces-db.ts'
import { syncAll } from '../../src/sync/sync-all.ts'
import { Button, ButtonLink } from '../../src/ui/Button.tsx'
import { localDayOf, nearDay } from '../../src/ui/dates.ts'
import { Icon } from '../../src/ui/Icon.tsx'
import { Notice } from '../../src/ui/Notice.tsx'
import { showToast } from '../../src/ui/toasts.ts'
import { type Answer, call } from '../api.ts'
import { ConnectSteps } from '../ConnectSteps.tsx'
import { Failed, WaitingFor } from '../Failed.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { SignInForm } from '../SignInForm.tsx'
import { askWho, markSignedOut } from '../session.ts'
import { troubleWords } from '../trouble.ts'
import { useAnswer } from '../use-answer.ts'

interface Mine {
  readonly account: { readonly name: string; readonly email: string }
  readonly devices: readonly Device[]
}

const ask = async (): Promise<Answer<Mine>> => {
  const who = await askWho()
  if (who.kind !== 'ok') return who
  const list = await call(listDevices, {}, {})
  if (list.kind !== 'ok') return list
  return { kind: 'ok', value: { account: who.value.account, devices: list.value.devices } }
}

/** Sends what waits, signs out, and erases what this browser keeps of spaces. `unsent`, `own`: words wait or are here alone, and nothing was done. */
const leave = async (isForced: boolean): Promise<'left' | 'unsent' | 'own' | 'offline'> => {
  const db = openSpacesDb()
  await syncAll(db)
  const own = await trayRows(db)
  const unsent = await unsentCount(db)
  db.close()
  if (!isForced && unsent > 0) return 'unsent'
  if (!isForced && own.length > 0) return 'own'
  const answer = await call(signOut, {}, {})
  if (answer.kind === 'offline') return 'offline'
  markSignedOut()
  await eraseSpaces()
  location.assign('/')
  return 'left'
}

/** The person's own account: which computers are connected, and signing out. */
export const AccountPage = () => {
  const [mine, again] = useAnswer(ask)
  if (mine.kind === 'waiting') return <WaitingFor title="Your account" />
  if (mine.kind === 'refused' && mine.code === 'signed-out') {
    return (
      <>
        <PageHeading title="Sign in" />
        <div className="card">
          <SignInForm onDone={again} />
        </div>
      </>
    )
  }
  if (mine.kind !== 'ok') return <Failed title="Your account can’t be shown" failure={mine} onAgain={again} />
  const { account, devices } = mine.value
  const connected = devices.filter(({ kind }) => kind === 'device')
  const pages = devices.filter(({ kind }) => kind === 'web')
  return (
    <>
      <PageHeading title="Your account" />
      <p className="lead">
        {account.name}, {account.email}
      </p>
      <section className="card" aria-labelledby="devices">
        <h2 id="devices">Connected computers</h2>
        {connected.length === 0 ? (
          <p className="muted">No extension is connected yet.</p>
        ) : (
          <Devices devices={connected} onChanged={again} />
        )}
      </section>
      {pages.length > 1 && (
        <section className="card" aria-labelledby="pages">
          <h2 id="pages">Signed-in web pages</h2>
          <Devices devices={pages} onChanged={again} />
        </section>
      )}
      <ButtonLink href="/spaces" kind="primary" size="big" fill>
        Open your spaces here
      </ButtonLink>
      {connected.length === 0 && <ConnectSteps />}
      <SignOut />
    </>
  )
}

const SignOut = () => {
  const [waiting, setWaiting] = useState<'unsent' | 'own'>()
  const onLeave = async (isForced: boolean) => {
    const how = await leave(isForced)
    setWaiting(how === 'unsent' || how === 'own' ? how : undefined)
    if (how === 'offline') showToast('The server didn’t answer, so you are still signed in.')
  }
  return (
    <>
      {waiting === 'own' && (
        <Notice tone="wait" icon="lock" title="Words of yours are only in this browser." live>
          Signing out erases them. Take them along first, under Quick line or in{' '}
          <a href="/spaces#/tray">the tray</a>, or sign out without them.
        </Notice>
      )}
      {waiting === 'unsent' && (
        <Notice tone="wait" icon="offline" title="Something you wrote isn’t sent yet." live>
          Signing out erases it from this browser. Wait until you’re online and try again, or sign out without
          it.
        </Notice>
      )}
      <Button icon="leave" onClick={() => void onLeave(false)}>
        Sign out here
      </Button>
      {waiting && (
        <Button kind="danger" onClick={() => void onLeave(true)}>
          {waiting === 'own' ? 'Sign out without them' : 'Sign out without it'}
        </Button>
      )}
    </>
  )
}

const Devices = ({ devices, onChanged }: { devices: readonly Device[]; onChanged: () => void }) => {
  const [trouble, setTrouble] = useState<string>()
  const today = localDayOf(new Date())
  const end = async (device: Device) => {
    const answer = await call(revokeDevice, { device: device.id }, {})
    if (answer.kind !== 'ok') return setTrouble(troubleWords(answer))
    showToast(`${device.name} is disconnected`)
    onChanged()
  }
  return (
    <>
      <ul className="devices">
        {devices.map((device) => (
          <li key={device.id}>
            <Icon name="computer" />
            <span className="grow">
              <b>{device.name}</b>
              <span className="small muted">
                {device.current
                  ? 'this page'
                  : `last here ${lowerToday(nearDay(localDayOf(new Date(device.lastSeenAt)), today))}`}
              </span>
            </span>
            {!device.current && (
              <Button size="dense" aria-label={`Disconnect ${device.name}`} onClick={() => void end(device)}>
                Disconnect
              </Button>
            )}
          </li>
        ))}
      </ul>
      {trouble && (
        <Notice tone="trouble" icon="warn" title="It is still connected." live>
          {trouble}
        </Notice>
      )}
    </>
  )
}

const lowerToday = (day: string): string => (day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day)
