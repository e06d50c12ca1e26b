import { useState } from 'react'
import { readConnection } from '../../data/connection.ts'
import { readSetting } from '../../data/settings.ts'
import { spaceView } from '../../data/space-queries.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { useSetting } from '../../data/use-setting.ts'
import { changeMe } from '../../sync/spaces-api.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { showToast } from '../../ui/toasts.ts'

/** One's own focus inside the group's: private, but for a line that one chose to tell. */
export const MyFocusHere = ({ stream }: { readonly stream: string }) => {
  const [isOpen, setOpen] = useState(false)
  const found = liveValue(
    useLive(
      async (db) => ({
        view: await spaceView(db, stream),
        focus: await readSetting(db, 'focus'),
        connection: await readConnection(db),
      }),
      [stream],
    ),
  )
  if (found?.view === undefined || found.view.role === 'guest') return null
  const told = found.view.members.find(({ id }) => id === found.view?.me)?.body.focus?.trim()
  const mine = found.focus.text?.trim()
  return (
    <section className="card flat" aria-labelledby="my-focus">
      <h2 id="my-focus" className="card-title">
        My own focus
      </h2>
      <p className="side-text">{mine ?? 'Inside our focus, what could you be even better at?'}</p>
      <p className="small muted">
        {told ? `The space knows this line: “${told}”` : 'Only you see it.'}{' '}
        <Button size="dense" kind="quiet" onClick={() => setOpen(true)}>
          Four questions
        </Button>
      </p>
      {isOpen && (
        <FourQuestions
          stream={stream}
          told={told ?? ''}
          groupFocus={found.view.space?.focus}
          connection={found.connection}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

interface FourProps {
  readonly stream: string
  readonly told: string
  readonly groupFocus: string | undefined
  readonly connection: Awaited<ReturnType<typeof readConnection>>
  readonly onClose: () => void
}

const QUESTIONS = [
  ['workOn', 'What do I need to work on?'],
  ['text', 'What could I be even better at?'],
  ['research', 'What does research suggest?'],
  ['ifThen', 'If I do x, will y happen?'],
] as const

const FourQuestions = ({ stream, told, groupFocus, connection, onClose }: FourProps) => {
  const { holdsJournal } = useDb()
  const setting = liveValue(useSetting('focus'))
  const [line, setLine] = useState(told)
  const [trouble, setTrouble] = useState<string>()
  if (setting === undefined) return null
  const tell = async () => {
    if (connection === undefined) return setTrouble('Connect to your server first, in Settings.')
    const answer = await changeMe(connection, stream, { focus: line.trim() })
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setTrouble(undefined)
    showToast(line.trim() === '' ? 'Taken back' : 'Told to the space')
  }
  return (
    <Dialog title="Four questions" onClose={onClose}>
      <div className="stack">
        {groupFocus && <p className="side-text">Our focus: {groupFocus}</p>}
        {holdsJournal ? (
          <>
            {QUESTIONS.map(([field, label]) => (
              <TextArea
                key={field}
                label={label}
                maxLength={1000}
                value={setting.value[field] ?? ''}
                onChange={(event) => {
                  const { value } = event.target
                  void setting.change((before) => ({ ...before, [field]: value }))
                }}
              />
            ))}
            {setting.trouble && <SaveTrouble trouble={setting.trouble} />}
            <p className="small muted">
              Saved as you write, in your journal. Nobody else sees these answers.
            </p>
          </>
        ) : (
          <>
            <ul className="side-text">
              {QUESTIONS.map(([field, label]) => (
                <li key={field}>{label}</li>
              ))}
            </ul>
            <p className="small muted">Your answers are yours alone, in your journal, in the extension.</p>
          </>
        )}
        <TextField
          label="A line the space may know"
          hint="Only if you like. Its members and whoever runs the server can read it."
          maxLength={500}
          value={line}
          onChange={(event) => setLine(event.target.value)}
        />
        {trouble && <Trouble>{trouble}</Trouble>}
        <div className="row wrap">
          <Button onClick={() => void tell()} disabled={line.trim() === told}>
            {line.trim() === '' && told !== '' ? 'Take the line back' : 'Tell the space'}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
