import { PURPOSE_MAX_LENGTH, SPACE_NAME_MAX_LENGTH } from '@whatworked/shared/protocol/spaces'
import { isBlank } from '@whatworked/shared/text'
import { useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { KeptConnection } from '../../data/connection.ts'
import { useConnection } from '../../data/use-connection.ts'
import { useDb } from '../../data/use-live.ts'
import { createSpace } from '../../sync/spaces-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { useOnline } from '../../ui/use-online.ts'
import './members.css'
import './space-screen.css'

/** A new space: what it is for comes first, then what it is called. */
export const NewSpaceScreen = () => {
  const connection = useConnection()
  if (connection.kind === 'loading') return null
  return (
    <>
      <div className="screen-head">
        <ScreenHeading title="New space" />
      </div>
      {connection.kind === 'ready' && connection.value ? (
        <NewSpace connection={connection.value} />
      ) : (
        <div className="stack not-here">
          <p>
            A space lives on your school’s server, so that colleagues can read it. Connect this browser to the
            server first; your journal stays here.
          </p>
          <div>
            <ButtonLink href="#/settings" kind="primary">
              Connect to a server
            </ButtonLink>
          </div>
        </div>
      )}
    </>
  )
}

const NewSpace = ({ connection }: { readonly connection: KeptConnection }) => {
  const db = useDb()
  const isOnline = useOnline()
  const form = useRef<HTMLFormElement>(null)
  const [purpose, setPurpose] = useState('')
  const [name, setName] = useState('')
  const [focus, setFocus] = useState('')
  const [areNewcomersIn, setNewcomersIn] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const purposeError = isTried && isBlank(purpose) ? 'Say in a line what it is for.' : undefined
  const nameError = isTried && isBlank(name) ? 'Give it a name that colleagues will know.' : undefined

  const make = async () => {
    setTried(true)
    if (isBlank(purpose) || isBlank(name)) return focusOnWrong(form.current, isBlank(purpose))
    if (isMaking) return
    setMaking(true)
    const answer = await createSpace(connection, {
      name: name.trim(),
      purpose: purpose.trim(),
      ...(isBlank(focus) ? {} : { focus: focus.trim() }),
      newcomersSeeEarlier: areNewcomersIn,
    })
    setMaking(false)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    await syncAll(db, { discover: true })
    navigate(`/space/${answer.value.stream}/members`)
  }

  return (
    <form
      ref={form}
      className="card form-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <TextArea
        label="What are you trying to achieve, and for which pupils?"
        hint="Before how you will work together. One sentence is plenty; it stands at the top of the space."
        placeholder="Help Year 8 talk in pairs without three of them doing all the talking"
        value={purpose}
        maxLength={PURPOSE_MAX_LENGTH}
        error={purposeError}
        required
        onChange={(event) => setPurpose(event.target.value)}
      />
      <TextField
        label="What is it called?"
        placeholder="Questioning TLC"
        autoComplete="off"
        value={name}
        maxLength={SPACE_NAME_MAX_LENGTH}
        error={nameError}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label="What will you look at first? (if you know)"
        placeholder="What we do in the two minutes after the question"
        value={focus}
        maxLength={PURPOSE_MAX_LENGTH}
        onChange={(event) => setFocus(event.target.value)}
      />
      <fieldset className="stack">
        <legend className="field-label">What do newcomers read?</legend>
        <label className="tick">
          <input
            type="radio"
            name="newcomers"
            checked={!areNewcomersIn}
            onChange={() => setNewcomersIn(false)}
          />
          What is shared from the day they join
        </label>
        <label className="tick">
          <input
            type="radio"
            name="newcomers"
            checked={areNewcomersIn}
            onChange={() => setNewcomersIn(true)}
          />
          Everything, also what was shared before
        </label>
        <p className="field-hint">Everybody sees this agreement before they share.</p>
      </fieldset>
      <p className="muted small">
        Readable by its members and by whoever runs {hostOf(connection.server)}. Nobody sees your journal. You
        begin as its owner, and invite colleagues next.
      </p>
      {!isOnline && (
        <Notice icon="offline" title="You’re offline.">
          Keep writing. A space can be made when you’re back.
        </Notice>
      )}
      {trouble && (
        <Notice tone="trouble" icon="warn" title="The space wasn’t made." live>
          {trouble}
        </Notice>
      )}
      <div className="row wrap">
        <Button type="submit" kind="primary" size="big" disabled={isMaking}>
          {isMaking ? 'Making it' : 'Make the space'}
        </Button>
      </div>
    </form>
  )
}

const focusOnWrong = (form: HTMLFormElement | null, isPurpose: boolean): void =>
  form?.querySelector<HTMLElement>(isPurpose ? 'textarea' : 'input')?.focus()

const hostOf = (server: string): string => new URL(server).host
