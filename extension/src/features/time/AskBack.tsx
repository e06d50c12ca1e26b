import type { StreamId } from '@whatworked/shared/ids'
import { useState } from 'react'
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import { markGivenBack } from '../../data/activities/session-save.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { copyWords } from '../../ui/copy-words.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { askBackText } from './time-words.ts'

interface Props {
  readonly stream: StreamId
  readonly space: string
  readonly session: KeptSession
  readonly onClose: () => void
}

/** A kind text to copy into a message: nothing is sent from here. */
export const AskBack = ({ stream, space, session, onClose }: Props) => {
  const db = useDb()
  const [text, setText] = useState(() => askBackText(space, session.body, new Date()))
  const copy = () => copyWords(text, 'Copied. Send it when it suits you', 'words')
  const given = async () => {
    const result = await markGivenBack(db, stream, session.id, true, new Date())
    if (result.kind === 'saved') showToast('Noted: given back')
    onClose()
  }
  return (
    <Dialog title="Ask for the time back" onClose={onClose}>
      <div className="stack">
        <TextArea
          label="Words to copy"
          hint="Nothing is sent from here."
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row wrap">
          <Button kind="primary" icon="copy" onClick={copy}>
            Copy
          </Button>
          <Button onClick={() => void given()}>It was given back</Button>
        </div>
      </div>
    </Dialog>
  )
}
