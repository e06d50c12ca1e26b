import { useState } from 'react'
import { entryById } from '../../data/entry-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { localDayOf } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { PrintedEntry } from './PrintedEntry.tsx'
import { PrintFrame } from './PrintFrame.tsx'
import { printedTitle } from './printed-words.ts'
import { readPrintable } from './read-printable.ts'
import { ShowingFields } from './ShowingFields.tsx'
import { SHOWN_AT_FIRST } from './showing.ts'

/** One entry as it will be printed. */
export const EntryPrintScreen = ({ id }: { readonly id: string }) => {
  const [show, setShow] = useState(SHOWN_AT_FIRST)
  const found = useLive(
    async (db) => {
      const entry = await entryById(db, id)
      return readPrintable(db, entry ? [entry] : [])
    },
    [id],
  )
  if (found.kind === 'loading') return null
  const from = found.kind === 'ready' ? found.value : undefined
  const entry = from?.entries[0]
  if (!from || !entry) return <ScreenHeading title="This entry can’t be printed here" />
  return (
    <PrintFrame
      title="Print an entry"
      fileTitle={printedTitle(entry, from)}
      lead="As it will come out."
      back={
        <p className="crumbs">
          <a className="crumb" href={`#/entry/${id}`}>
            <Icon name="chevron-back" />
            The entry
          </a>
        </p>
      }
      page={
        <div className="doc">
          <PrintedEntry entry={entry} from={from} show={show} today={localDayOf(new Date())} />
        </div>
      }
      options={
        <section className="card print-choices">
          <ShowingFields show={show} onChange={setShow} />
        </section>
      }
    />
  )
}
