import type { JournalMark } from '../../browser/journal-mark.ts'
import { localDayOf, nearDay } from '../../ui/dates.ts'

/** “Last saved copy: Friday, in your downloads.” */
export const LastCopy = ({ mark }: { readonly mark: JournalMark | undefined }) => {
  const copy = mark?.copy
  if (!copy) return <p className="small muted">No copy yet. One file is enough to bring everything back.</p>
  const day = nearDay(localDayOf(new Date(copy.at)), localDayOf(new Date()))
  return (
    <p className="small muted">
      Last saved copy: {day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day}, {copy.place}.
    </p>
  )
}
