import { useEffect, useState } from 'react'
import { type JournalMark, readMark, writeMark } from '../../browser/journal-mark.ts'
import type { JournalDb } from '../../data/db.ts'
import { countEverything, type Health, journalHealth } from '../../data/portability/journal-health.ts'
import { journalId } from '../../data/portability/journal-id.ts'
import { useDb } from '../../data/use-live.ts'

/** Why a journal counts as shut that has not opened yet: it may still. */
export const WAITING = 'waiting'

/** How the journal is, and what was noted of it before. */
export interface Checked {
  readonly health: Health
  readonly mark: JournalMark | undefined
}

/** Opening takes milliseconds; longer than this, another page holds the database or the disk doesn't answer. */
const PATIENCE_MS = 4_000

/** Looks at each new address, and again when asked, whether the journal is there; undefined until that is known. */
export const useHealth = (path: string): readonly [Checked | undefined, lookAgain: () => void] => {
  const db = useDb()
  const [checked, setChecked] = useState<Checked>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a journal that was brought back is seen at the next address
  useEffect(() => {
    const late = setTimeout(
      () => setChecked({ health: { kind: 'shut', reason: WAITING }, mark: undefined }),
      PATIENCE_MS,
    )
    void look(db).then((found) => {
      clearTimeout(late)
      setChecked(found)
    })
    return () => clearTimeout(late)
  }, [db, path])
  return [checked, () => void look(db).then(setChecked)]
}

const look = async (db: JournalDb): Promise<Checked> => {
  // The browser's own storage may be broken too: then nothing is remembered, and the journal is as it is.
  const mark = await readMark().catch(() => undefined)
  const health = await journalHealth(db, mark)
  if (health.kind === 'well' && health.isNews) await noteJournal(db, {}).catch(() => undefined)
  return { health, mark }
}

/** Notes outside the database what is in it now, and where its last copy went when that is new. */
export const noteJournal = async (db: JournalDb, { copy }: Pick<JournalMark, 'copy'>): Promise<void> => {
  const [journal, entries, before] = await Promise.all([
    journalId(db),
    countEverything(db),
    readMark().catch(() => undefined),
  ])
  const known = copy ?? (before?.journal === journal ? before.copy : undefined)
  await writeMark({ journal, entries, at: Date.now(), ...(known && { copy: known }) })
}
