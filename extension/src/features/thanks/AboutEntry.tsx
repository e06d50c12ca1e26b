import { entryById } from '../../data/entry-queries.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { journalNames } from '../../data/journal-names.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import './thanks.css'

/** The entry that a thank-you is about, as a link; nothing when it is gone. */
export const AboutEntry = ({ id }: { readonly id: string }) => {
  const title = liveValue(
    useLive(
      async (db) => {
        const entry = await entryById(db, id)
        return entry && entry.putAwayOn === undefined ? entryTitle(entry, await journalNames(db)) : undefined
      },
      [id],
    ),
  )
  if (title === undefined) return null
  return (
    <p className="thanks-about small muted">
      About <a href={`#/entry/${id}`}>{title}</a>
    </p>
  )
}
