import { Button, ButtonLink } from '../../ui/Button.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { isWrittenHere } from './before.ts'
import type { Meeting } from './meeting.ts'

/** What this meeting asks of me before it begins: what I wrote for it, also before it had a date, and the way to write it. */
export const BeforeSheets = ({ meeting }: { readonly meeting: Meeting }) => {
  const { before, stream, session, sheetNamed, mineIn } = meeting
  if (before.length === 0 || !meeting.memberIds.has(meeting.me)) return null
  return (
    <section className="card before-sheets" aria-labelledby="before-sheets">
      <h3 id="before-sheets">Before we begin</h3>
      {before.map((stage) => {
        const mine = mineIn(stage)
        const sheet = sheetNamed(stage.makes ?? '')
        const label = mine.length === 0 ? 'Write it' : sheet?.many ? 'Write another' : 'Change it'
        return (
          <section key={stage.id} className="stack" aria-label={stage.name}>
            <div className="row between wrap">
              <b>{stage.name}</b>
              <span className="small muted">{mine.length === 0 ? 'Nothing written yet' : 'Written'}</span>
            </div>
            {sheet &&
              mine.map(({ id, body }) => (
                <div key={id} className="typed-words">
                  <SheetWords sheet={sheet} values={body.values} />
                </div>
              ))}
            <div>
              {isWrittenHere(stage) ? (
                <Button
                  size="dense"
                  icon="write"
                  aria-label={`${label}: ${stage.name}`}
                  onClick={() => meeting.onOpenPane(stage.id)}
                >
                  {label}
                </Button>
              ) : (
                <ButtonLink
                  size="dense"
                  icon="arrow-forward"
                  aria-label={`Open it: ${stage.name}`}
                  href={`#/space/${stream}/activity/${session.activity}/${meeting.sessionId}`}
                >
                  Open it
                </ButtonLink>
              )}
            </div>
          </section>
        )
      })}
    </section>
  )
}
