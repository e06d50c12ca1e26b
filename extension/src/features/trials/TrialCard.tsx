import type { TrialState, Verdict } from '@whatworked/shared/records/trial'
import { type DragEvent, useState } from 'react'
import type { TrialEntry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { courseOf } from '../../data/trials/trial-course.ts'
import { Button } from '../../ui/Button.tsx'
import { shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IfThenWords } from '../../ui/IfThenWords.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { STATE_LABELS, verdictLead } from '../../ui/trial-words.ts'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'
import { Measures } from './Measures.tsx'
import { baselineWords } from './measure-series.ts'
import { NoteForm } from './NoteForm.tsx'
import { classNameOf, LessOf, OriginLink, startWords } from './TrialFacts.tsx'
import { VerdictButtons } from './VerdictButtons.tsx'
import { WeekBar, weekWords } from './WeekBar.tsx'

/** What a dragged card carries, so that columns take no other things. */
export const DRAGGED_TYPE = 'application/x-whatworked-trial'

interface Props {
  readonly trial: TrialEntry
  readonly names: JournalNames
  readonly today: string
  readonly onMove: (to: TrialState) => void
  readonly onAsk: (verdict?: Verdict) => void
  readonly onTwoWeeks: () => void
}

/** A trial on the board. */
export const TrialCard = (props: Props) => {
  const { trial, names, today, onMove } = props
  const { state } = trial.body
  const name = `trial-${trial.id}`
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED_TYPE, trial.id)
    event.dataTransfer.effectAllowed = 'move'
  }
  const menu = (
    <Menu
      label="Move to…"
      icon="more"
      items={(['planned', 'trying', 'decided'] as const)
        .filter((each) => each !== state)
        .map((each) => ({ label: `Move to ${STATE_LABELS[each]}`, onSelect: () => onMove(each) }))}
    />
  )
  return (
    <article
      className="trial-card"
      aria-labelledby={name}
      data-trial={trial.id}
      data-state={state}
      data-verdict={trial.body.verdict?.kind}
      draggable
      onDragStart={onDragStart}
    >
      {state === 'decided' && (
        <div className="row between">
          {trial.body.verdict ? <VerdictStamp verdict={trial.body.verdict.kind} /> : <b>Decided</b>}
          <span className="row small faint">
            {shortDay(trial.body.verdict?.on ?? trial.day, today)}
            {menu}
          </span>
        </div>
      )}
      <h3 id={name} className="trial-if">
        <a className="entry-link" href={`#/entry/${trial.id}`} draggable={false}>
          <IfThenWords trial={trial.body} instead={entryTitle(trial, names)} />
        </a>
      </h3>
      {state === 'planned' && <Planned {...props} menu={menu} />}
      {state === 'trying' && <Trying {...props} menu={menu} />}
      {state === 'decided' && <Decided {...props} />}
    </article>
  )
}

interface PartProps extends Props {
  readonly menu: React.ReactNode
}

const Planned = ({ trial, names, today, onMove, menu }: PartProps) => (
  <>
    <p className="small muted trial-about">
      {classNameOf(trial, names)}
      {classNameOf(trial, names) && trial.body.from && ' · '}
      <OriginLink trial={trial} names={names} today={today} />
    </p>
    <LessOf trial={trial} />
    <hr />
    <div className="row between">
      <span className="row small grow">
        <Icon name="calendar" />
        {startWords(trial, today)}
      </span>
      <Button kind="soft" size="dense" onClick={() => onMove('trying')}>
        Start
      </Button>
      {menu}
    </div>
  </>
)

const Trying = ({ trial, names, today, onAsk, onTwoWeeks, menu }: PartProps) => {
  const [isNoting, setNoting] = useState(false)
  const course = courseOf(trial.body, today)
  const about = [course && weekWords(course), classNameOf(trial, names)].filter(Boolean).join(' · ')
  return (
    <>
      {course && <WeekBar course={course} />}
      {hasNumbers(trial) ? (
        <Measures trial={trial} today={today} picture="line" lead={about} />
      ) : (
        <p className="small muted trial-about">{about}</p>
      )}
      <hr />
      {course?.isDue ? (
        <>
          <VerdictButtons trial={trial.body} onAsk={onAsk} />
          <div className="row between">
            <p className="small faint grow">
              Not sure is fine.{' '}
              <button type="button" className="link-button" onClick={onTwoWeeks}>
                Two more weeks
              </button>
            </p>
            {menu}
          </div>
        </>
      ) : (
        <>
          {isNoting ? (
            <NoteForm trial={trial} onClose={() => setNoting(false)} />
          ) : (
            <div className="row between">
              <span className="small muted grow">{notesWords(trial)}</span>
              <Button size="dense" onClick={() => setNoting(true)}>
                Add a note
              </Button>
              {menu}
            </div>
          )}
          <LessOf trial={trial} />
        </>
      )}
    </>
  )
}

const hasNumbers = ({ body }: TrialEntry): boolean =>
  body.measurements.some(({ value }) => typeof value === 'number')

const notesWords = ({ body: { notes } }: TrialEntry): string => {
  const last = notes.at(-1)?.text.trim()
  return last ? `“${last.length > 70 ? `${last.slice(0, 68)}…` : last}”` : ''
}

const Decided = ({ trial, names, today }: Props) => {
  const { verdict, happened } = trial.body
  const missing = baselineWords(trial.body)
  const about = classNameOf(trial, names) ?? ''
  return (
    <>
      {hasNumbers(trial) ? (
        <Measures trial={trial} today={today} picture="slope" lead={about}>
          {happened?.trim() && <p className="trial-said muted">{happened}</p>}
        </Measures>
      ) : (
        <>
          {happened?.trim() && <p className="trial-said">{happened}</p>}
          <p className="small muted trial-about">{about}</p>
        </>
      )}
      {verdict?.why?.trim() && (
        <p className="trial-said">
          <b>{verdictLead(verdict.kind)}:</b> {verdict.why}
        </p>
      )}
      {missing && <p className="small muted trial-said">{missing}</p>}
    </>
  )
}
