import { useState } from 'react'
import type { DayRange } from '../../data/portability/export-entries.ts'
import { CantRead } from '../../data/portability/import-json.ts'
import { useDb } from '../../data/use-live.ts'
import { saveFile } from '../../ui/save-file.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Format } from './formats.ts'
import { noteJournal } from './use-health.ts'

/** Makes files and hands them over; `busy` is the one that is being made, `trouble` why the last one wasn't. */
export const useTakeCopy = (onCopy: () => void = () => undefined) => {
  const db = useDb()
  const [busy, setBusy] = useState<Format | undefined>()
  const [trouble, setTrouble] = useState<string | undefined>()
  const take = async (format: Format, range: DayRange) => {
    setBusy(format)
    setTrouble(undefined)
    try {
      const { makeFile } = await import('./formats.ts')
      const now = new Date()
      const { name, blob } = await makeFile(db, format, range, now)
      saveFile(name, blob)
      showToast(`Saved as ${name}`)
      // Only the lossless copy brings a journal back.
      if (format === 'json')
        await noteJournal(db, { copy: { at: now.getTime(), place: 'in your downloads' } })
      onCopy()
    } catch (error) {
      setTrouble(
        error instanceof CantRead
          ? error.message
          : 'The file couldn’t be made just now. Nothing in your journal was touched. Close other WhatWorked pages and try again.',
      )
    } finally {
      setBusy(undefined)
    }
  }
  return { take, busy, trouble }
}
