/** A setting for a screen that changes it: each change is on the screen at once and saved in its turn. */
import type { SaveFailure } from '@whatworked/shared/failure'
import type { Setting, SettingSubject } from '@whatworked/shared/records/setting'
import { useRef, useState } from 'react'
import { readSetting, saveSetting } from './settings.ts'
import { type Live, useDb, useLive } from './use-live.ts'

export interface OpenSetting<Value> {
  readonly value: Value
  /** Shows the change and saves it; what another page or device changed meanwhile is merged. */
  readonly change: (to: (value: Value) => Value) => Promise<void>
  /** Why the last change could not be saved; it is on the screen only. */
  readonly trouble: SaveFailure | undefined
}

/** The setting of that subject, kept up to date until this page changes it, and its own from then on. */
export const useSetting = <Subject extends SettingSubject>(
  subject: Subject,
): Live<OpenSetting<Setting<Subject>>> => {
  const db = useDb()
  const live = useLive((reading) => readSetting(reading, subject), [subject])
  const [own, setOwn] = useState<Setting<Subject>>()
  const [trouble, setTrouble] = useState<SaveFailure>()
  /** The latest value, also between two renders, and the save it waits for. */
  const latest = useRef<Setting<Subject>>(undefined)
  const queue = useRef(Promise.resolve())
  if (live.kind !== 'ready') return live
  latest.current = own ?? live.value

  const change = (to: (value: Setting<Subject>) => Setting<Subject>): Promise<void> => {
    const before = latest.current
    if (before === undefined) return queue.current
    const after = to(before)
    latest.current = after
    setOwn(after)
    queue.current = queue.current.then(async () => {
      const result = await saveSetting(db, after, before, new Date())
      setTrouble(result.kind === 'saved' ? undefined : result)
    })
    return queue.current
  }
  return { kind: 'ready', value: { value: latest.current, change, trouble } }
}
