import { ButtonLink } from '../../ui/Button.tsx'
import './technique.css'

/** A technique that nobody has written about: one sentence, one example, where to begin. */
export const NotTriedYet = ({ id }: { readonly id: string }) => (
  <section className="card not-tried" aria-labelledby="not-tried">
    <h2 id="not-tried">Not tried here yet</h2>
    <p className="words">“Went well with 9B, in the first five minutes. They knew the routine.”</p>
    <p className="muted">
      Once you have reflected on it, this is where you see with which classes it worked, with which it didn’t,
      and why.
    </p>
    <div className="row wrap">
      <ButtonLink href={`#/trials/new/technique/${id}`} kind="soft" icon="trial">
        Plan a trial
      </ButtonLink>
      <ButtonLink href="#/write" icon="write">
        Write about it
      </ButtonLink>
    </div>
  </section>
)
