import { JOURNAL } from '@whatworked/shared/ids'
import { useState } from 'react'
import type { ReadableEntry } from '../../data/entry.ts'
import { earlierValues } from '../../data/entry-queries.ts'
import { saveRecord } from '../../data/save-record.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { whenWords } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import type { EntryNames } from './EntryCard.tsx'
import { fieldInSentence } from './field-words.ts'
import { VersionDialog } from './VersionDialog.tsx'
import { type Version, versionsOf, withVersion } from './versions.ts'
import './margin-cards.css'

interface Props {
  readonly entry: ReadableEntry
  readonly names: EntryNames
}

/** When an entry was written and changed; each earlier version can be read and brought back. */
export const HistoryCard = ({ entry, names }: Props) => {
  const db = useDb()
  const [open, setOpen] = useState<Version>()
  const versions = versionsOf(
    liveValue(useLive((reading) => earlierValues(reading, entry.id), [entry.id])) ?? [],
  )
  const now = new Date()
  const save = (body: object, before: object) =>
    saveRecord(db, { stream: JOURNAL, id: entry.id, type: entry.kind, body, before }, new Date())

  const bringBack = async (version: Version) => {
    setOpen(undefined)
    const before = entry.body
    const result = await save(withVersion(before, version), before)
    if (result.kind !== 'saved') return showToast('That couldn’t be saved just now. Nothing has changed.')
    showToast('That version is back', {
      label: 'Undo',
      onAct: () => void save(before, withVersion(before, version)),
    })
  }

  return (
    <section className="card flat" aria-labelledby="history">
      <h2 id="history" className="card-title">
        History
      </h2>
      <ol className="history-list">
        {entry.editedAt !== entry.createdAt && (
          <li>
            <span>As it is now</span>
            <span className="when">{whenWords(entry.editedAt, now)}</span>
          </li>
        )}
        {versions.map((version) => (
          <li key={`${version.writtenAt} ${version.isConflict}`}>
            <button type="button" className="link-button" onClick={() => setOpen(version)}>
              {versionTitle(version)}
            </button>
            <span className="when">{whenWords(version.writtenAt, now)}</span>
          </li>
        ))}
        {!versions.some(({ writtenAt }) => writtenAt === entry.createdAt) && (
          <li>
            <span>First written</span>
            <span className="when">{whenWords(entry.createdAt, now)}</span>
          </li>
        )}
      </ol>
      {open && (
        <VersionDialog
          version={open}
          names={names}
          onBringBack={() => void bringBack(open)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

const versionTitle = ({ isConflict, fields }: Version): string => {
  const labels = fields.map(({ field }) => fieldInSentence(field))
  const what = labels.length > 2 ? `${labels.length} answers` : labels.join(' and ')
  return isConflict ? `From another computer: ${what}` : `Earlier: ${what}`
}
