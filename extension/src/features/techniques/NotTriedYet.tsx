import { ButtonLink } from '../../ui/Button.tsx'
import { counted } from '../../ui/words.ts'
import './technique.css'

interface Props {
  readonly id: string
  /** Entries that name it but don't say how it went. */
  readonly withoutOutcome: number
}

/** A technique of which nobody has said how it went: one sentence, one example, where to begin. */
export const NotTriedYet = ({ id, withoutOutcome }: Props) => (
  <section className="card not-tried" aria-labelledby="not-tried">
    <h2 id="not-tried">{withoutOutcome > 0 ? 'How did it go?' : 'Not tried here yet'}</h2>
    <p className="words">“Went well with 9B, in the first five minutes. They knew the routine.”</p>
    <p className="muted">
      {withoutOutcome > 0 &&
        `${counted(withoutOutcome, 'entry names', 'entries name')} it, without how it went. `}
      Once you have reflected on it, this is where you see with which classes it worked, with which it didn’t,
      and why.
    </p>
    <ButtonLink href={`#/write/technique/${id}`} kind="soft" icon="write">
      Write about it
    </ButtonLink>
  </section>
)
