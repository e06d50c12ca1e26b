import { useEffect, useRef, useState } from 'react'
import type { Moment, OldEntry } from '../../data/old-is-gold/old-rank.ts'
import { closeOldPlace, type OldPlace, oldEntryFor, passOldEntry } from '../../data/old-is-gold/old-shown.ts'
import { useDb } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'

interface Shown {
  readonly old: OldEntry | undefined
  /** Lets this one pass and shows the next that fits. */
  readonly onAnother: () => void
  /** Shows none here today; Undo brings it back. */
  readonly onClose: () => void
}

/** The past entry that fits the moment, chosen anew whenever the moment changes. It is a gift: where it can't be read, there is none. */
export const useOldEntry = (where: OldPlace, moment: Moment): Shown => {
  const db = useDb()
  const [old, setOld] = useState<OldEntry>()
  const [round, setRound] = useState(0)
  const latest = useRef(moment)
  latest.current = moment
  const key = JSON.stringify(moment)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the moment; a round asks anew
  useEffect(() => {
    let isCurrent = true
    // What one came for is read first.
    const waiting = requestIdleCallback(
      () =>
        oldEntryFor(db, where, latest.current, new Date()).then(
          (found) => isCurrent && setOld(found),
          () => isCurrent && setOld(undefined),
        ),
      { timeout: 1000 },
    )
    return () => {
      isCurrent = false
      cancelIdleCallback(waiting)
    }
  }, [db, where, key, round])
  const change = (done: Promise<void>) =>
    void done.then(
      () => setRound((before) => before + 1),
      () => showToast('That couldn’t be saved just now.'),
    )
  return {
    old,
    onAnother: () => {
      if (old) change(passOldEntry(db, old.entry.id, moment.today))
    },
    onClose: () => {
      change(closeOldPlace(db, where, moment.today, true))
      showToast('Nothing old here today', {
        label: 'Undo',
        onAct: () => change(closeOldPlace(db, where, moment.today, false)),
      })
    },
  }
}
