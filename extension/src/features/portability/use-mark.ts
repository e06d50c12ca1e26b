import { useCallback, useEffect, useState } from 'react'
import { type JournalMark, readMark } from '../../browser/journal-mark.ts'

/** What is noted of the journal outside its database, and a way to read it again. */
export const useMark = (): readonly [JournalMark | undefined, () => void] => {
  const [mark, setMark] = useState<JournalMark>()
  const read = useCallback(() => {
    void readMark().then(setMark, () => undefined)
  }, [])
  useEffect(read, [read])
  return [mark, read]
}
