import { ButtonLink } from '../../ui/Button.tsx'

/** A board without trials: one sentence, one example, one button. */
export const NoTrials = () => (
  <section className="card no-trials">
    <h2>What could you be even better at?</h2>
    <p className="words">
      <b className="trial-hinge">If I</b> wait three seconds after each question,{' '}
      <b className="trial-hinge">then</b> more than three voices will be heard.
    </p>
    <ButtonLink href="#/trials/new" kind="primary" icon="plus" shortcut="T">
      New trial
    </ButtonLink>
    <p className="muted small">
      One thing, one class, four weeks. A clip, a reflection or a colleague’s post can become one too.
    </p>
  </section>
)
