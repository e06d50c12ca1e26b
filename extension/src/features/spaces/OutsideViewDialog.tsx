import { VOICE_ASK_MAX_LENGTH, type Voice } from '@whatworked/shared/protocol/voices'
import { useCallback, useEffect, useState } from 'react'
import type { KeptConnection } from '../../data/connection.ts'
import { useConnection } from '../../data/use-connection.ts'
import { liveValue } from '../../data/use-live.ts'
import { createVoice, listVoices, revokeVoice } from '../../sync/voices-api.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { SelectField, TextArea } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { showToast } from '../../ui/toasts.ts'
import { counted } from '../../ui/words.ts'
import { LinkShown } from './LinkShown.tsx'

interface Props {
  readonly stream: string
  /** The post that may be read. */
  readonly record: string
  readonly onClose: () => void
}

const DAYS = ['3', '7', '14', '30'] as const

/** Asks one person outside for their view: a link to this post alone, for one answer. */
export const OutsideViewDialog = (props: Props) => {
  const connection = liveValue(useConnection())
  return (
    <Dialog title="Ask for an outside view" onClose={props.onClose}>
      {connection ? (
        <Asking {...props} connection={connection} />
      ) : (
        <p className="muted">
          This needs the school’s server, and this browser isn’t connected to it just now.
        </p>
      )}
    </Dialog>
  )
}

const Asking = ({ stream, record, connection }: Props & { readonly connection: KeptConnection }) => {
  const { server, token } = connection
  const [ask, setAsk] = useState('')
  const [days, setDays] = useState('14')
  const [link, setLink] = useState<string>()
  const [open, setOpen] = useState<readonly Voice[]>([])
  const [trouble, setTrouble] = useState<string>()
  const load = useCallback(async () => {
    const answer = await listVoices({ server, token }, stream, record)
    if (answer.kind === 'ok') setOpen(answer.value.voices)
    else setTrouble(answerTrouble(answer))
  }, [server, token, stream, record])
  useEffect(() => void load(), [load])

  const make = async () => {
    const answer = await createVoice(connection, stream, { record, ask: ask.trim(), days: Number(days) })
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setTrouble(undefined)
    setLink(answer.value.link)
    setAsk('')
    await load()
  }
  const end = async (voice: Voice) => {
    const answer = await revokeVoice(connection, stream, voice.id)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    showToast('That link no longer works')
    await load()
  }

  return (
    <div className="stack outside-view">
      <p className="muted">
        Somebody who is in no space here reads this post and nothing else, answers once, and is gone. Their
        answer stands under the post with their name.
      </p>
      <TextArea
        label="What would you like to know?"
        placeholder="What am I not seeing?"
        maxLength={VOICE_ASK_MAX_LENGTH}
        value={ask}
        onChange={(event) => setAsk(event.target.value)}
      />
      <SelectField
        label="The link works for"
        value={days}
        options={DAYS.map((value) => ({ value, label: counted(Number(value), 'day') }))}
        onChange={(event) => setDays(event.target.value)}
      />
      <div>
        <Button kind="primary" icon="link" onClick={() => void make()}>
          Make a link
        </Button>
      </div>
      {link && (
        <LinkShown link={link} title="Send this link to one person.">
          It is shown this once; whoever has it can read this post and answer.
        </LinkShown>
      )}
      {trouble && (
        <p className="field-error" role="alert">
          <Icon name="warn" />
          {trouble}
        </p>
      )}
      {open.length > 0 && (
        <ul className="people" aria-label="Links that still work">
          {open.map((voice) => (
            <li key={voice.id}>
              <Icon name="link" />
              <p className="grow small">
                {voice.ask || 'Without a question'}, until{' '}
                {shortDay(localDayOf(new Date(voice.expiresAt)), localDayOf(new Date()))}
              </p>
              <Button size="dense" kind="quiet" onClick={() => void end(voice)}>
                End it
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
