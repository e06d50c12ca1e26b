import { JOURNAL } from '@whatworked/shared/ids'
import { useState } from 'react'
import { type BinItem, binItems } from '../../data/bin-items.ts'
import { BIN_DAYS } from '../../data/empty-bin.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { type JournalNames, journalNames } from '../../data/journal-names.ts'
import { removeRecord } from '../../data/put-away.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { daysLeftWords } from './bin-days.ts'
import { bringEntryBack } from './put-entry-away.ts'
import './bin-screen.css'
import '../../ui/crumbs.css'
import './entry-screen.css'
import './margin-cards.css'

/** What was put away in the last 30 days: to bring back, or to remove for good. */
export const BinScreen = () => {
  const db = useDb()
  const [asked, setAsked] = useState<BinItem>()
  const entries = useLive(binItems, [])
  const names = useLive(journalNames, [])
  if (entries.kind === 'failed' || names.kind === 'failed') return <CantRead title="Put away" />
  if (entries.kind === 'loading' || names.kind === 'loading') return null
  const today = localDayOf(new Date())

  const removeForGood = async (entry: BinItem) => {
    setAsked(undefined)
    const result = await removeRecord(db, JOURNAL, entry.id, new Date())
    showToast(
      result.kind === 'saved'
        ? 'Removed for good'
        : 'That couldn’t be saved just now. It is still in the bin.',
    )
  }

  return (
    <>
      <div className="crumbs">
        <a className="crumb" href="#/">
          <Icon name="chevron-back" />
          Journal
        </a>
      </div>
      <div className="screen-head">
        <ScreenHeading title="Put away" />
      </div>
      <section className="card" aria-label="Entries put away">
        {entries.value.length === 0 && (
          <p className="muted">
            Nothing is put away. An entry that you put away stays here for {BIN_DAYS} days.
          </p>
        )}
        {entries.value.map((entry) => (
          <article key={entry.id} className="bin-entry">
            <div className="grow">
              <h2 className="card-title">
                <a className="plain-link" href={`#/${entry.kind}/${entry.id}`}>
                  {titleOf(entry, names.value)}
                </a>
              </h2>
              <p className="small muted">
                {longDay(entry.day, today)}. {daysLeftWords(entry.putAwayOn ?? today, today)}
              </p>
            </div>
            <div className="row">
              <Button size="dense" onClick={() => void bringEntryBack(db, entry.id)}>
                Bring back
              </Button>
              <Button size="dense" kind="danger" onClick={() => setAsked(entry)}>
                Remove for good
              </Button>
            </div>
          </article>
        ))}
      </section>
      {asked && (
        <Dialog title="Remove this entry for good?" onClose={() => setAsked(undefined)}>
          <p>
            “{titleOf(asked, names.value)}” will be gone from this computer, and nothing brings it back. What
            you shared of it stays in its space until you take it back there.
          </p>
          <div className="dialog-actions">
            <Button onClick={() => setAsked(undefined)}>Leave it in the bin</Button>
            <Button kind="danger" icon="bin" onClick={() => void removeForGood(asked)}>
              Remove for good
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

const titleOf = (item: BinItem, names: JournalNames): string =>
  item.kind === 'thanks' ? `Thanks to ${item.thanks.body.to}` : entryTitle(item.entry, names)
