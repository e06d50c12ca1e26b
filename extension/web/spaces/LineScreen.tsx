import { useRef } from 'react'
import { fileOfKept, keptHere } from '../../src/data/kept-here.ts'
import type { TrayRow } from '../../src/data/local-record.ts'
import { dropFromTray, putBackInTray } from '../../src/data/tray.ts'
import { liveValue, useDb, useLive } from '../../src/data/use-live.ts'
import type { ScreenProps } from '../../src/entrypoints/app/route.ts'
import { trayText, trayTitle } from '../../src/features/account/tray-words.ts'
import { Button } from '../../src/ui/Button.tsx'
import { copyWords } from '../../src/ui/copy-words.ts'
import { whenWords } from '../../src/ui/dates.ts'
import { ScreenHeading } from '../../src/ui/ScreenHeading.tsx'
import { saveFile } from '../../src/ui/save-file.ts'
import { showToast } from '../../src/ui/toasts.ts'
import { QuickLine } from './QuickLine.tsx'

/** `/space/:stream/line`: a line for oneself, and those that wait to be taken to the journal. */
export const LineScreen = (_: ScreenProps) => {
  const rows = liveValue(useLive(keptHere, []))
  const heading = useRef<HTMLDivElement>(null)
  const take = () => {
    if (rows === undefined) return
    saveFile('whatworked-lines.json', fileOfKept(rows, new Date()))
    showToast('Saved as a file. In the extension, open it with “Bring in”.')
  }
  return (
    <>
      <div ref={heading} className="screen-head">
        <ScreenHeading title="Quick line" />
      </div>
      <QuickLine />
      {rows !== undefined && rows.length > 0 && (
        <section className="own-lines" aria-labelledby="own-lines">
          <div className="row wrap between">
            <h2 id="own-lines">Waiting for your journal</h2>
            <Button size="dense" icon="download" onClick={take}>
              Save all as a file
            </Button>
          </div>
          <p className="small muted">
            The file goes into your journal with “Bring in”, in the extension. Take them along soon: signing
            out here erases them, and some browsers do so after a week without a visit.
          </p>
          <ul>
            {rows.map((row) => (
              <li key={row.key}>
                <OwnLine row={row} onGone={() => heading.current?.querySelector('h1')?.focus()} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface OwnLineProps {
  readonly row: TrayRow
  readonly onGone: () => void
}

const OwnLine = ({ row, onGone }: OwnLineProps) => {
  const db = useDb()
  const when = whenWords(row.at, new Date())
  const text = trayText(row)
  const copy = () => copyWords(text, 'Copied', 'words')
  const letGo = async () => {
    if (row.key === undefined) return
    await dropFromTray(db, row.key)
    onGone()
    showToast('Let go', { label: 'Undo', onAct: () => void putBackInTray(db, row) })
  }
  return (
    <article className="card" aria-label={`${trayTitle(row)}, ${when}`}>
      <p className="small muted">
        {trayTitle(row)}, {when}
      </p>
      <p className="words own-line-words">{text}</p>
      <div className="row wrap">
        <Button size="dense" icon="copy" onClick={copy}>
          Copy
        </Button>
        <Button size="dense" kind="danger" onClick={() => void letGo()}>
          Let go
        </Button>
      </div>
    </article>
  )
}
