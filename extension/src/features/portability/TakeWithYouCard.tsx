import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LastCopy } from './LastCopy.tsx'
import { useMark } from './use-mark.ts'
import { useTakeCopy } from './use-take-copy.ts'

/** The card of the settings: everything in files, the usual ones at once. */
export const TakeWithYouCard = () => {
  const [mark, readAgain] = useMark()
  const { take, busy, trouble } = useTakeCopy(readAgain)
  return (
    <section className="card card-gap" aria-labelledby="take-with-you">
      <h2 id="take-with-you" className="settings-title">
        Take it with you
      </h2>
      <p className="muted">Everything, any time, in files you can open without us.</p>
      <div className="stack">
        <Button fill icon="download" disabled={busy !== undefined} onClick={() => void take('json', {})}>
          JSON, to bring in again
        </Button>
        <Button fill icon="download" disabled={busy !== undefined} onClick={() => void take('markdown', {})}>
          Markdown folder
        </Button>
        <ButtonLink fill kind="quiet" href="#/take-with-you">
          More ways, and each week by itself
        </ButtonLink>
        <ButtonLink fill kind="quiet" href="#/bring-in">
          Bring something in
        </ButtonLink>
      </div>
      {trouble && <Notice tone="trouble" icon="warn" title={trouble} live />}
      <LastCopy mark={mark} />
    </section>
  )
}
