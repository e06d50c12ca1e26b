import { useState } from 'react'
import { removeBrokenJournal } from '../../data/portability/start-anew.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf, longDay, whenWords } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { counted } from '../../ui/words.ts'
import { type Checked, noteJournal, WAITING } from './use-health.ts'
import './portability.css'

interface Props {
  readonly checked: Checked
  /** The teacher begins anew. */
  readonly onBegin: () => void
}

/** What is known of a journal that was here and isn't, or that can't be opened, and every way back. */
export const RescueScreen = ({ checked: { health, mark }, onBegin }: Props) =>
  health.kind === 'shut' ? (
    <Shut mark={mark} isWaiting={health.reason === WAITING} />
  ) : (
    <Lost here={health.entries} mark={mark} onBegin={onBegin} />
  )

const Known = ({ mark }: Pick<Checked, 'mark'>) => {
  const now = new Date()
  if (!mark) return null
  return (
    <dl className="known">
      <div>
        <dt>What was here</dt>
        <dd>
          {counted(mark.entries, 'entry', 'entries')} on{' '}
          {longDay(localDayOf(new Date(mark.at)), localDayOf(now))}
        </dd>
      </div>
      <div>
        <dt>Last saved copy</dt>
        <dd>{mark.copy ? `${whenWords(mark.copy.at, now)}, ${mark.copy.place}` : 'None that we know of'}</dd>
      </div>
    </dl>
  )
}

const Lost = ({ here, mark, onBegin }: Pick<Checked, 'mark'> & { here: number; onBegin: () => void }) => {
  const db = useDb()
  const begin = async () => {
    await noteJournal(db, {}).catch(() => undefined)
    onBegin()
  }
  return (
    <div className="rescue">
      <ScreenHeading title="Your journal was here, and isn’t now" />
      <p className="muted">
        {here === 0
          ? 'This browser’s storage has come up empty. That can happen when site data is cleared, or after a fault of the disk.'
          : `There is ${counted(here, 'entry', 'entries')} now. The others are not in this browser’s storage.`}{' '}
        Nothing you do here makes it worse.
      </p>
      <section className="card card-gap" aria-label="What is known">
        <Known mark={mark} />
        <div className="row wrap">
          <ButtonLink href="#/bring-in" kind="primary" icon="history">
            Bring a copy back
          </ButtonLink>
          <Button icon="undo" onClick={() => location.reload()}>
            Look again
          </Button>
          <Button kind="quiet" onClick={() => void begin()}>
            Begin a new journal
          </Button>
        </div>
        <p className="small muted">
          A copy is a file named like whatworked-2026-11-20.json. Look in your Downloads, and in the place of
          your weekly copies. If you begin a new journal, you can still bring a copy back later.
        </p>
      </section>
    </div>
  )
}

const Shut = ({ mark, isWaiting }: Pick<Checked, 'mark'> & { isWaiting: boolean }) => {
  const db = useDb()
  const [isAsking, setAsking] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const remove = async () => {
    if (await removeBrokenJournal(db)) location.reload()
    else setRefused(true)
  }
  return (
    <div className="rescue">
      <ScreenHeading title="Your journal can’t be opened just now" />
      <p className="muted">
        {isWaiting && 'It is waiting for another WhatWorked page, or for the disk, and comes by itself. '}
        Nothing has been removed. Often it is enough to close other WhatWorked pages, or the whole browser,
        and to look again. A full disk does this too.
      </p>
      <section className="card card-gap" aria-label="What is known">
        <Known mark={mark} />
        <div className="row wrap">
          <Button kind="primary" icon="undo" onClick={() => location.reload()}>
            Look again
          </Button>
          {!isAsking && !isWaiting && (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              It still doesn’t open
            </Button>
          )}
        </div>
        {isAsking && (
          <Notice
            tone="wait"
            icon="info"
            title="The last way: a new journal, and your copy brought back into it."
            actions={
              <Button kind="danger" size="dense" onClick={() => void remove()}>
                Remove the journal that doesn’t open
              </Button>
            }
          >
            What is stored in this browser is given up for it. Do this only when you have a copy, or when
            nothing else has helped.
          </Notice>
        )}
        {isRefused && (
          <p role="alert">
            The browser wouldn’t remove it. Close every WhatWorked page and the browser, and try once more.
          </p>
        )}
      </section>
    </div>
  )
}
