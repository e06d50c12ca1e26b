import { useEffect, useState } from 'react'
import { type Joining, joiningOf } from './joining.ts'

/** The meeting's joining link, also when another window of this browser makes it or takes it away. */
export const useJoining = (
  session: string,
): readonly [Joining | undefined, (joining: Joining | undefined) => void] => {
  const [joining, setJoining] = useState(() => joiningOf(session, Date.now()))
  useEffect(() => {
    const read = () => setJoining(joiningOf(session, Date.now()))
    addEventListener('storage', read)
    return () => removeEventListener('storage', read)
  }, [session])
  return [joining, setJoining]
}
