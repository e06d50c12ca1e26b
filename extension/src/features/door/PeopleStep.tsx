import { SPACE_NAME_MAX_LENGTH } from '@whatworked/shared/protocol/spaces'
import { TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { tiedLines } from '../../ui/tied-lines.ts'
import type { DoorDraft } from './door-draft.ts'
import { Promises } from './Promises.tsx'

interface Props {
  readonly draft: DoorDraft
  readonly set: (part: Partial<DoorDraft>) => void
  /** The server's host: who runs it reads along. */
  readonly host: string
  readonly nameError: string | undefined
}

/** What the space is called, and what its members promise each other. */
export const PeopleStep = ({ draft, set, host, nameError }: Props) => {
  const tied = tiedLines(draft, set)
  return (
    <>
      <section className="card form-stack" aria-labelledby="door-people">
        <h2 id="door-people">People</h2>
        <TextField
          label="What is it called?"
          placeholder="Questioning TLC"
          autoComplete="off"
          maxLength={SPACE_NAME_MAX_LENGTH}
          error={nameError}
          {...tied('name')}
        />
        <TextField
          label="What will you look at first? (if you know)"
          placeholder="What we do in the two minutes after the question"
          maxLength={500}
          {...tied('focus')}
        />
        <p className="muted small">
          You get a link to invite colleagues with at the end. Nobody is in it by being asked.
        </p>
      </section>
      <section className="card form-stack" aria-labelledby="door-promises">
        <h2 id="door-promises">Promises</h2>
        <Promises values={draft} set={set} />
        <p className="muted small">
          <Icon name="lock" /> Readable by its members and by whoever runs {host}. Nobody sees your journal.
          Your head sees this only as a member, or through whoever runs the server.
        </p>
      </section>
    </>
  )
}
