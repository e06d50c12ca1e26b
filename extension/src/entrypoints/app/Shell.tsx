import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { JournalDb } from '../../data/db.ts'
import { entryById } from '../../data/entry-queries.ts'
import { journalCounts, spaceNames } from '../../data/journal-names.ts'
import { type Live, liveValue, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { commandKey } from '../../ui/platform.ts'
import { NavLink } from './NavLink.tsx'
import { SavedState } from './SavedState.tsx'

interface Props {
  readonly children: ReactNode
  readonly onShowKeys: () => void
  readonly onShowPalette: () => void
}

/** Sidebar and place for the screen; under 760 px the sidebar is a bar at the top with a menu that folds out. */
export const Shell = ({ children, onShowKeys, onShowPalette }: Props) => {
  const [path] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const counts = useLive(journalCounts, [])
  const spaces = liveValue(useLive(spaceNames, [])) ?? []
  const isTrial = liveValue(useLive((db) => isTrialAt(db, path), [path])) ?? false
  const main = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu
  useEffect(() => setOpen(false), [path])

  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <header className="side">
        <div className="side-top">
          <a className="logo-link" href="#/" aria-label="WhatWorked, your journal">
            <Logo />
          </a>
          <Button
            className="menu-button"
            kind="quiet"
            size="square"
            icon={isOpen ? 'close' : 'menu'}
            aria-label="Menu"
            aria-expanded={isOpen}
            aria-controls="side-nav"
            onClick={() => setOpen(!isOpen)}
          />
        </div>
        <div id="side-nav" className="side-nav" data-open={isOpen}>
          <nav aria-label="Main">
            <ButtonLink href="#/write" kind="primary" icon="write" shortcut="N" fill>
              <span className="grow write-word">Write</span>
            </ButtonLink>
            <NavLink
              to="/"
              icon="journal"
              count={countIn(counts, 'entries')}
              alsoOn={isTrial ? ['/bin'] : ['/entry', '/bin']}
            >
              Journal
            </NavLink>
            <NavLink
              to="/trials"
              icon="trial"
              count={countIn(counts, 'trials')}
              alsoOn={isTrial ? ['/entry'] : []}
            >
              Trials
            </NavLink>
            <NavLink
              to="/techniques"
              icon="techniques"
              count={liveValue(counts)?.technique.size}
              counted="in use"
              alsoOn={['/technique/']}
            >
              Techniques
            </NavLink>
            <NavLink to="/clips" icon="clip" count={countIn(counts, 'clips')}>
              Clips
            </NavLink>
            <NavLink to="/thanks" icon="heart">
              Thanks
            </NavLink>
            <h2 className="side-section" id="spaces-heading">
              Spaces
            </h2>
            <ul aria-labelledby="spaces-heading">
              {spaces.map(({ stream, name }) => (
                <li key={stream}>
                  <NavLink to={`/space/${stream}`} letter={name}>
                    {name}
                  </NavLink>
                </li>
              ))}
              <li>
                <NavLink to="/new-space" icon="plus">
                  New space
                </NavLink>
              </li>
            </ul>
          </nav>
          <div className="side-foot">
            <button type="button" className="nav" onClick={onShowPalette}>
              <Icon name="search" />
              Go to
              <span className="nav-count" aria-hidden="true">
                <kbd>{commandKey()} K</kbd>
              </span>
            </button>
            <button type="button" className="nav" onClick={onShowKeys}>
              <Icon name="keyboard" />
              Keys
              <span className="nav-count" aria-hidden="true">
                <kbd>?</kbd>
              </span>
            </button>
            <NavLink to="/settings" icon="settings" alsoOn={['/tray', '/take-with-you', '/bring-in']}>
              Settings
            </NavLink>
            <SavedState journal={counts.kind} />
          </div>
        </div>
      </header>
      <main ref={main} className="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

/** Whether the address is a trial's: all entries share one. */
const isTrialAt = async (db: JournalDb, path: string): Promise<boolean> => {
  const id = /^\/entry\/([^/]+)/.exec(path)?.[1]
  return id !== undefined && (await entryById(db, id))?.kind === 'trial'
}

const countIn = (
  counts: Live<{ entries: number; clips: number; trials: number }>,
  which: 'entries' | 'clips' | 'trials',
): number | undefined => liveValue(counts)?.[which]
