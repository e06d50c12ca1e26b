import type { Entry } from '../../data/entry.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { daysLeftWords } from './bin-days.ts'
import { bringEntryBack } from './put-entry-away.ts'

/** Says on a put-away entry's page that it is put away, for how long, and how to bring it back. */
export const BinNotice = ({ entry, putAwayOn }: { readonly entry: Entry; readonly putAwayOn: string }) => {
  const db = useDb()
  return (
    <div style={{ marginBlockEnd: 'var(--s4)' }}>
      <Notice
        icon="put-away"
        title="This entry is put away."
        actions={
          <Button size="dense" onClick={() => void bringEntryBack(db, entry.id)}>
            Bring back
          </Button>
        }
      >
        {daysLeftWords(putAwayOn, localDayOf(new Date()))}
      </Notice>
    </div>
  )
}
