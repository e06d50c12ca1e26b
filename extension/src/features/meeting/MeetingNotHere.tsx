import { useReducer } from 'react'
import { dropForm, keepForm, keptWords } from '../../data/kept-form.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { wordsIn } from '../../ui/words-in.ts'
import { draftsOf } from './drafts.ts'

interface Props {
  readonly stream: string
  readonly session: string
  /** It is here, and only a newer version can show it. */
  readonly isNewer: boolean
}

/** In the place of a meeting that can't be shown: why, and every word that one was writing in it. */
export const MeetingNotHere = ({ stream, session, isNewer }: Props) => (
  <main className="stack not-here meeting-missing">
    <ScreenHeading
      title={isNewer ? 'This meeting is from a newer WhatWorked' : 'This meeting isn’t on this computer'}
    />
    <p className="muted">
      {isNewer
        ? 'Its way of working came with a newer version. What was written in it is kept; update the extension to take part.'
        : 'It may have been removed or need a newer WhatWorked, or you are no longer in its space. Your entries and trials are in your journal, and words that weren’t sent are in the tray.'}
    </p>
    <Unsaved session={session} />
    <div className="row wrap">
      <ButtonLink href={`#/space/${stream}`} kind="primary">
        Open the space
      </ButtonLink>
      <ButtonLink href="#/tray">Open the tray</ButtonLink>
    </div>
  </main>
)

/** Half-written sheets and plans: nobody else ever had them, so this is the only place where they are. */
const Unsaved = ({ session }: Pick<Props, 'session'>) => {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const bringBack = (of: string, value: unknown) => {
    keepForm(of, value)
    drawAgain()
  }
  const letGo = (of: string, value: unknown) => {
    dropForm(of)
    drawAgain()
    showToast('Let go', { label: 'Undo', onAct: () => bringBack(of, value) })
  }
  const drafts = keptWords(draftsOf(session))
    .map((one) => ({ ...one, text: wordsIn(one.value).join('\n') }))
    .filter(({ text }) => text !== '')
  return drafts.map(({ of, value, text }) => (
    <article key={of} className="card stack" aria-label="What you were writing">
      <p>
        <b>What you were writing</b>{' '}
        <span className="muted small">It wasn’t saved yet. Only you see it.</span>
      </p>
      <p className="words unsaved-words">{text}</p>
      <div className="row wrap">
        <Button
          size="dense"
          icon="copy"
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => showToast('Copied'),
              () => showToast('The browser didn’t allow copying. Select the words and copy them.'),
            )
          }
        >
          Copy
        </Button>
        <Button size="dense" kind="danger" onClick={() => letGo(of, value)}>
          Let go
        </Button>
      </div>
    </article>
  ))
}
