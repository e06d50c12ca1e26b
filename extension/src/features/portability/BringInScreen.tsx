import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { counted } from '../../ui/words.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { Imports } from './Imports.tsx'
import { PlanReport } from './PlanReport.tsx'
import { TableMapping } from './TableMapping.tsx'
import { useBringIn } from './use-bring-in.ts'
import './portability.css'

/** `/bring-in`: files from outside, looked through first, then brought in whole or not at all. */
export const BringInScreen = () => {
  const { step, choose, map, write, again } = useBringIn()
  const part = useRef<HTMLDivElement>(null)
  const at = step.kind
  // What was asked for has come: focus goes to it, so that a screen reader says so and Tab goes on from there.
  useEffect(() => {
    if (at === 'found' || at === 'table' || at === 'done') part.current?.focus()
  }, [at])
  return (
    <div className="portable">
      <div>
        <ScreenHeading title="Bring something in" />
        <p className="muted portable-lead">
          A copy of a journal, a Markdown folder, a table, or a diary from Day One. You see what it would add
          before anything is kept, and you can take it back.
        </p>
      </div>
      {step.kind === 'choose' && (
        <ChooseFiles trouble={step.trouble} onChoose={(files) => void choose(files)} />
      )}
      {step.kind === 'reading' && (
        <p className="card" role="status">
          Looking through it{step.read > 0 ? `: ${counted(step.read, 'record')} so far.` : '.'}
        </p>
      )}
      <div ref={part} tabIndex={-1} className="portable-part">
        {step.kind === 'table' && (
          <TableMapping
            opened={step.opened}
            onMapped={(mapping) => void map(step.opened, mapping)}
            onLeave={again}
          />
        )}
        {step.kind === 'found' && (
          <PlanReport
            opened={step.opened}
            plan={step.plan}
            failure={step.failure}
            onBringIn={() => void write(step.opened, step.plan)}
            onLeave={again}
          />
        )}
        {step.kind === 'done' && (
          <section className="card card-gap" aria-labelledby="brought">
            <h2 id="brought">
              {step.result.added > 0
                ? `${counted(step.result.added, 'entry', 'entries')} brought in`
                : 'Brought in'}
            </h2>
            <p>
              {step.result.changed > 0 &&
                `${counted(step.result.changed, 'record')} here now say what the file says; the words before are among their earlier versions. `}
              Until you change it, all of it can be taken back below.
            </p>
            <div className="row wrap">
              <ButtonLink href="#/" kind="primary">
                Open the journal
              </ButtonLink>
              <Button onClick={again}>Bring in something else</Button>
            </div>
          </section>
        )}
      </div>
      {step.kind === 'writing' && (
        <section className="card card-gap">
          <p role="status">
            Bringing it in. Until it is finished nothing of it is kept, so you can close this page without
            harm.
          </p>
          <progress aria-label="Brought in" max={step.of} value={step.done} />
        </section>
      )}
      {step.kind !== 'writing' && <Imports />}
    </div>
  )
}
