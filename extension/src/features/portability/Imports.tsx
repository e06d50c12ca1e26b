import { useState } from 'react'
import { type Import, recentImports } from '../../data/portability/import-log.ts'
import { takeBack } from '../../data/portability/import-undo.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { whenWords } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { counted } from '../../ui/words.ts'
import { noteJournal } from './use-health.ts'
import '../../ui/rows.css'

/** What was brought in lately; each can be taken back. */
export const Imports = () => {
  const db = useDb()
  const imports = liveValue(useLive(recentImports, [])) ?? []
  const [said, setSaid] = useState('')
  const [hasFailed, setFailed] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const undo = async (one: Import) => {
    setBusy(true)
    const result = await takeBack(db, one, new Date())
    setBusy(false)
    setFailed(result.kind !== 'taken-back')
    if (result.kind !== 'taken-back') return
    await noteJournal(db, {}).catch(() => undefined)
    setSaid(
      result.stayed > 0
        ? `Taken back. ${counted(result.stayed, 'record')} stayed, because you changed them since.`
        : 'Taken back. Your journal is as it was.',
    )
  }
  return (
    <>
      <p role="status" className={said ? 'card' : 'unseen'}>
        {said}
      </p>
      {imports.length > 0 && (
        <section className="card card-gap" aria-labelledby="imports">
          <h2 id="imports">Brought in lately</h2>
          <ul className="people">
            {imports.map((one) => (
              <li key={one.key}>
                <p className="grow">
                  <b className="file-name">{one.file}</b>
                  <br />
                  <span className="small muted">
                    {whenWords(one.at, new Date())} · {counted(one.added, 'entry', 'entries')} added
                    {one.changed > 0 && `, ${counted(one.changed, 'record')} changed`}
                  </span>
                </p>
                <Button
                  icon="undo"
                  size="dense"
                  disabled={isBusy}
                  onClick={() => void undo(one)}
                  aria-label={`Take it back: ${one.file}`}
                >
                  Take it back
                </Button>
              </li>
            ))}
          </ul>
          {hasFailed && (
            <Notice tone="trouble" icon="warn" title="That couldn’t be taken back just now." live>
              Nothing was changed. Close other WhatWorked pages and try again.
            </Notice>
          )}
        </section>
      )}
    </>
  )
}
