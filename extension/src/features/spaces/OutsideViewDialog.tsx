import { VOICE_ASK_MAX_LENGTH } from '@whatworked/shared/protocol/voices'
import { useCallback, useState } from 'react'
import type { KeptConnection } from '../../data/connection.ts'
import { useConnection } from '../../data/use-connection.ts'
import { liveValue } from '../../data/use-live.ts'
import { createVoice, listVoices, revokeVoice } from '../../sync/voices-api.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { SelectField, TextArea } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { counted } from '../../ui/words.ts'
import { LinkShown } from './LinkShown.tsx'
import { useOpenLinks } from './use-open-links.ts'

interface Props {
  readonly stream: string
  /** The post or the plan that may be read. */
  readonly record: string
  readonly of?: 'post' | 'plan'
  readonly onClose: () => void
}

const DAYS = ['3', '7', '14', '30'] as const

/** Asks one person outside for their view: a link to this post or plan alone, for one answer. */
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

const Asking = ({
  stream,
  record,
  of = 'post',
  connection,
}: Props & { readonly connection: KeptConnection }) => {
  const { server, token } = connection
  const [ask, setAsk] = useState('')
  const [days, setDays] = useState('14')
  const [link, setLink] = useState<string>()
  const list = useCallback(
    () => listVoices({ server, token }, stream, record),
    [server, token, stream, record],
  )
  const links = useOpenLinks(list, (id) => revokeVoice(connection, stream, id))
  const open = links.open?.voices ?? []
  const make = async () => {
    const answer = await createVoice(connection, stream, { record, ask: ask.trim(), days: Number(days) })
    if (!links.told(answer) || answer.kind !== 'ok') return
    setLink(answer.value.link)
    setAsk('')
    await links.load()
  }

  return (
    <div className="stack outside-view">
      <p className="muted">
        Somebody who is in no space here reads this {of} and nothing else, answers once, and is gone. Their
        answer stands under the {of} with their name, for all members.
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
          {`It is shown this once; whoever has it can read this ${of} and answer.`}
        </LinkShown>
      )}
      {links.trouble && <Trouble>{links.trouble}</Trouble>}
      {open.length > 0 && (
        <ul className="people" aria-label="Links that still work">
          {open.map((voice) => (
            <li key={voice.id}>
              <Icon name="link" />
              <p className="grow small">
                {voice.ask || 'Without a question'}, until{' '}
                {shortDay(localDayOf(new Date(voice.expiresAt)), localDayOf(new Date()))}
              </p>
              <Button size="dense" kind="quiet" onClick={() => void links.end(voice.id)}>
                End it
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
