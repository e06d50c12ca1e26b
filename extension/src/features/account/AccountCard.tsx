import type { Device } from '@whatworked/shared/protocol/account'
import { useCallback, useEffect, useState } from 'react'
import { forgetConnection, type KeptConnection } from '../../data/connection.ts'
import { useDb } from '../../data/use-live.ts'
import { useServerState } from '../../data/use-server-state.ts'
import { listDevices, revokeDevice, signOut } from '../../sync/account-api.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, nearDay, whenWords } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ServerNotice } from '../../ui/ServerNotice.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useOnline } from '../../ui/use-online.ts'
import { counted } from '../../ui/words.ts'

/** The server this browser is connected to, the account's computers, and the way out. */
export const AccountCard = ({ connection }: { readonly connection: KeptConnection }) => {
  const isOnline = useOnline()
  const { okAt, trouble, unsent } = useServerState()
  return (
    <section className="card card-gap" aria-labelledby="account">
      <h2 id="account">Your account</h2>
      <div className="row between wrap">
        <div className="grow">
          <p>
            <b>{connection.account.name}</b>
          </p>
          <p className="small muted">
            {connection.account.email} at {new URL(connection.server).host}
          </p>
          <p className="small muted">
            {okAt === undefined
              ? 'Not in touch with the server yet.'
              : `Last in touch ${whenWords(okAt, new Date())}.`}
          </p>
        </div>
        <ButtonLink
          href={`${connection.server}/account`}
          size="dense"
          icon="external"
          target="_blank"
          rel="noreferrer"
        >
          Its page
        </ButtonLink>
      </div>
      <ServerNotice isOnline={isOnline} trouble={trouble?.kind} unsent={unsent} />
      <hr />
      <Devices connection={connection} isOnline={isOnline} />
      <hr />
      <Disconnect connection={connection} unsent={unsent} />
    </section>
  )
}

const Devices = ({ connection, isOnline }: { connection: KeptConnection; isOnline: boolean }) => {
  const { server, token } = connection
  const [devices, setDevices] = useState<readonly Device[]>()
  const [trouble, setTrouble] = useState<string>()
  const load = useCallback(async () => {
    const answer = await listDevices({ server, token })
    if (answer.kind === 'ok') setDevices(answer.value.devices)
    setTrouble(answer.kind === 'ok' ? undefined : answerTrouble(answer))
  }, [server, token])
  useEffect(() => {
    if (isOnline) void load()
  }, [load, isOnline])
  const end = async (device: Device) => {
    const answer = await revokeDevice({ server, token }, device.id)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    showToast(`${device.name} is disconnected`)
    await load()
  }
  const today = localDayOf(new Date())
  return (
    <div>
      <h3>Connected computers</h3>
      {!isOnline && devices === undefined && (
        <p className="small muted">The list comes when you’re back online.</p>
      )}
      {devices && (
        <ul className="people">
          {devices.map((device) => (
            <li key={device.id}>
              <Icon name={device.kind === 'web' ? 'external' : 'computer'} />
              <div className="grow">
                <p>
                  <b>{device.kind === 'web' ? 'A signed-in web page' : device.name}</b>
                </p>
                <p className="small muted">
                  {device.current
                    ? 'this browser'
                    : `last here ${lowerToday(nearDay(localDayOf(new Date(device.lastSeenAt)), today))}`}
                </p>
              </div>
              {!device.current && (
                <Button
                  size="dense"
                  kind="quiet"
                  aria-label={`Disconnect ${device.name}`}
                  onClick={() => void end(device)}
                >
                  Disconnect
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {trouble && <Trouble>{trouble}</Trouble>}
    </div>
  )
}

const Disconnect = ({ connection, unsent }: { connection: KeptConnection; unsent: number }) => {
  const db = useDb()
  const [isAsking, setAsking] = useState(false)
  const disconnect = async () => {
    // The server forgets this device if it can be reached; the device forgets the server in any case.
    await signOut(connection)
    await forgetConnection(db, new Date())
    showToast('Disconnected. Your journal is where it was.')
  }
  return (
    <div className="row between wrap leave-row">
      <p className="small muted">Your journal stays here whether you are connected or not.</p>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Disconnect this browser
      </Button>
      {isAsking && (
        <Dialog title="Disconnect this browser?" onClose={() => setAsking(false)}>
          <div className="stack">
            <p>
              The spaces leave this computer; on the server and with your colleagues they stay as they are.
              Your journal stays.
            </p>
            {unsent > 0 && (
              <Notice tone="wait" icon="tray" title={`${counted(unsent, 'change')} hasn’t been sent yet.`}>
                Those words go to the tray on this computer.
              </Notice>
            )}
          </div>
          <div className="dialog-actions">
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Stay connected
            </Button>
            <Button kind="danger" onClick={() => void disconnect()}>
              Disconnect
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

const lowerToday = (day: string): string => (day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day)
