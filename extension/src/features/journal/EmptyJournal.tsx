import { ButtonLink } from '../../ui/Button.tsx'
import './timeline.css'

/** An empty journal: one sentence, one example, one button. */
export const EmptyJournal = ({ onlyClips }: { readonly onlyClips: boolean }) => (
  <section className="sheet">
    <div className="blank">
      {onlyClips ? (
        <>
          <h2>No clips yet.</h2>
          <p className="words">“The question itself mattered less than the two minutes after it.”</p>
          <p className="muted small">
            Reading something? Select a sentence, then press the WhatWorked button, or right-click and choose
            Clip this passage.
          </p>
        </>
      ) : (
        <>
          <h2>
            Nothing here yet.
            <br />
            One line is plenty.
          </h2>
          <p className="words">“Waited three seconds. One pupil spoke for the first time.”</p>
          <ButtonLink href="#/write" kind="primary" icon="write" shortcut="N">
            Write
          </ButtonLink>
          <p className="muted small">
            Reading something? Select a sentence, then press the WhatWorked button.
          </p>
        </>
      )}
    </div>
  </section>
)
