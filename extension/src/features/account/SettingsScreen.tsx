import { type ReactNode, useState } from 'react'
import { trayRows } from '../../data/space-queries.ts'
import { useConnection } from '../../data/use-connection.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { chooseTheme, readTheme, type ThemeChoice } from '../../ui/theme.ts'
import { counted } from '../../ui/words.ts'
import { AccountCard } from './AccountCard.tsx'
import { ConnectCard } from './ConnectCard.tsx'
import { ShortcutsCard } from './ShortcutsCard.tsx'
import { WhatLeaves } from './WhatLeaves.tsx'
import '../../ui/rows.css'
import './account.css'

interface Props {
  /** Cards of other features, under the server's. */
  readonly main: ReactNode
  /** Smaller cards of other features, before the looks. */
  readonly aside: ReactNode
}

/** Settings and privacy: the server, what leaves this computer, keys and looks, and what other features set. */
export const SettingsScreen = ({ main, aside }: Props) => {
  const connection = useConnection()
  const waiting = liveValue(useLive(trayRows, []))?.length ?? 0
  return (
    <>
      <div className="screen-head">
        <div>
          <ScreenHeading title="Settings and privacy" />
          <p className="muted settings-lead">
            Your journal lives on this computer. Nothing leaves it until you share an entry.
          </p>
        </div>
      </div>
      <div className="columns">
        <div className="settings-main">
          {connection.kind === 'failed' && (
            <Notice tone="trouble" icon="warn" title="This browser can’t open your journal just now." live>
              Nothing has been removed. Close other WhatWorked pages and try again.
            </Notice>
          )}
          {waiting > 0 && (
            <Notice
              tone="wait"
              icon="tray"
              title={`${counted(waiting, 'piece')} of your words couldn’t be sent.`}
              actions={
                <ButtonLink href="#/tray" size="dense">
                  Open the tray
                </ButtonLink>
              }
            >
              They are safe in the tray.
            </Notice>
          )}
          {connection.kind === 'ready' &&
            (connection.value ? <AccountCard connection={connection.value} /> : <ConnectCard />)}
          {main}
          <WhatLeaves
            host={
              connection.kind === 'ready' && connection.value
                ? new URL(connection.value.server).host
                : undefined
            }
          />
        </div>
        <aside aria-label="This browser">
          {aside}
          <Looks />
          <ShortcutsCard />
        </aside>
      </div>
    </>
  )
}

const Looks = () => {
  const [theme, setTheme] = useState<ThemeChoice>(readTheme)
  return (
    <section className="card" aria-labelledby="looks">
      <h2 id="looks" className="settings-title">
        Look and feel
      </h2>
      <Segmented
        legend="Light or dark"
        value={theme}
        onChange={(choice) => {
          chooseTheme(choice)
          setTheme(choice)
        }}
        options={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
          { value: 'auto', label: 'Same as computer' },
        ]}
      />
    </section>
  )
}
