import { isKeptHere } from '../../data/kept-here.ts'
import type { TrayRow } from '../../data/local-record.ts'
import { saveRecord } from '../../data/save-record.ts'
import { spaceViews, trayRows } from '../../data/space-queries.ts'
import { dropFromTray, putBackInTray } from '../../data/tray.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { copyWords } from '../../ui/copy-words.ts'
import { whenWords } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showToast } from '../../ui/toasts.ts'
import { homeWords } from '../../ui/words.ts'
import { trayFile, trayReason, trayText, trayTitle } from './tray-words.ts'
import './account.css'

/** The tray: own words that could not be sent. They stay until their author copies them, shares them again or lets them go. */
export const TrayScreen = () => {
  const tray = useLive(trayRows, [])
  const { holdsJournal } = useDb()
  // what was written for oneself is under Quick line
  const rows = liveValue(tray)?.filter((row) => !isKeptHere(row))
  return (
    <>
      <div className="screen-head">
        <div>
          <ScreenHeading title="Tray" />
          <p className="muted settings-lead">Words of yours that couldn’t be sent. They are safe here.</p>
        </div>
        {rows && rows.length > 0 && (
          <Button icon="download" onClick={() => saveText('whatworked-tray.txt', rows)}>
            Save all as text
          </Button>
        )}
      </div>
      {tray.kind === 'failed' && (
        <Notice tone="trouble" icon="warn" title="The tray can’t be opened just now." live>
          Nothing has been removed. Close other WhatWorked pages and try again.
        </Notice>
      )}
      {rows?.length === 0 && (
        <p className="muted">
          Nothing here. Everything you shared was sent, or waits for the network.{' '}
          <a href="#/">{homeWords(holdsJournal)}</a>
        </p>
      )}
      {rows && rows.length > 0 && (
        <ul className="tray-list">
          {rows.map((row) => (
            <li key={row.key}>
              <TrayItem row={row} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const TrayItem = ({ row }: { readonly row: TrayRow }) => {
  const db = useDb()
  const views = liveValue(useLive(spaceViews, [])) ?? []
  const space = views.find(({ stream, role }) => stream === row.stream && role !== 'guest')
  const text = trayText(row)
  const letGo = async () => {
    if (row.key === undefined) return
    await dropFromTray(db, row.key)
    showToast('Let go', { label: 'Undo', onAct: () => void putBackInTray(db, row) })
  }
  const again = async () => {
    const { stream, type, body } = row.record
    const saved = await saveRecord(db, { stream, type, body }, new Date())
    if (saved.kind !== 'saved' || row.key === undefined) return showToast('That couldn’t be saved just now.')
    await dropFromTray(db, row.key)
    showToast('Shared again')
  }
  return (
    <article className="card" aria-label={`${trayTitle(row)}, ${whenWords(row.at, new Date())}`}>
      <p>
        <b>{trayTitle(row)}</b> <span className="faint small">{whenWords(row.at, new Date())}</span>
      </p>
      <p className="small muted">{trayReason(row)}</p>
      <p className="tray-words words">{text}</p>
      <div className="row wrap">
        <Button size="dense" icon="copy" onClick={() => copyWords(text, 'Copied', 'words')}>
          Copy
        </Button>
        <Button size="dense" icon="download" onClick={() => saveText('whatworked-words.txt', [row])}>
          Save as text
        </Button>
        {space && (
          <Button size="dense" kind="soft" icon="people" onClick={() => void again()}>
            Share again in {space.space?.name ?? 'the space'}
          </Button>
        )}
        <Button size="dense" kind="danger" onClick={() => void letGo()}>
          Let go
        </Button>
      </div>
    </article>
  )
}

const saveText = (name: string, rows: readonly TrayRow[]): void =>
  saveFile(name, new Blob([trayFile(rows)], { type: 'text/plain;charset=utf-8' }))
