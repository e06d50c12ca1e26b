import { useState } from 'react'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { hideJoining, makeJoining } from './joining.ts'
import type { Meeting } from './meeting.ts'
import { useJoining } from './use-joining.ts'

/** A code for colleagues who have no account yet: they scan it, choose a name, and are in. */
export const JoinCode = ({ meeting: { stream, sessionId, mayInvite } }: { readonly meeting: Meeting }) => {
  const db = useDb()
  const [joining, setJoining] = useJoining(sessionId)
  const [trouble, setTrouble] = useState<string>()
  if (!mayInvite) return null
  const make = async () => {
    const result = await makeJoining(db, stream, sessionId)
    if (result.kind === 'made') setJoining(result.joining)
    setTrouble(result.kind === 'made' ? undefined : result.reason)
  }
  return (
    <section className="join" aria-labelledby="join">
      <h3 id="join">Somebody isn’t in the space yet?</h3>
      {joining ? (
        <>
          <QrCode address={joining.link} label="Code to join this space" />
          <p className="small muted">
            They scan it, type a name, an e-mail address and a password, and are in. It works until tomorrow,
            and stands on the big screen until the meeting starts.
          </p>
          <Button
            size="dense"
            kind="quiet"
            onClick={() => {
              hideJoining(sessionId)
              setJoining(undefined)
            }}
          >
            Take it off the screen
          </Button>
        </>
      ) : (
        <Button icon="people" onClick={() => void make()}>
          Show a code to join
        </Button>
      )}
      {trouble && <Trouble>{trouble}</Trouble>}
    </section>
  )
}
