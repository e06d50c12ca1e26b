import { measuredLabel, measurementsInOrder } from '@whatworked/shared/records/trial'
import { type ClipEntry, dayOfInstant, type ReadableEntry, type TrialEntry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import type { Thread } from '../../data/thread/read-thread.ts'
import type { SheetOrigin } from '../../data/trials/sheet-origin.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { localDayOf, shortDay, tinyDay, weekdayShort } from '../../ui/dates.ts'
import { IfThenWords } from '../../ui/IfThenWords.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { passageAddress } from '../../ui/passage-address.ts'
import { verdictLead } from '../../ui/trial-words.ts'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'
import { Step } from './Step.tsx'
import { spacesReading } from './thread-words.ts'

/** The passage that it began with. */
export const ClipStep = ({ clip, thread }: { readonly clip: ClipEntry; readonly thread: Thread }) => {
  const { quote, url, source: sourceId, matters } = clip.body
  const source = thread.sources.get(sourceId ?? '')
  const page = url ?? source?.URL
  return (
    <Step title="A sentence you clipped" from={clip.day} readBy={spacesReading(clip, thread)}>
      <blockquote className="quote words">
        <a href={`#/entry/${clip.id}`}>{quote?.exact ?? matters ?? 'A page you clipped'}</a>
      </blockquote>
      <p className="citation">
        {source && <Citation work={source} />}{' '}
        {page && (
          <a href={passageAddress(page, quote)} target="_blank" rel="noreferrer">
            Open at the passage
          </a>
        )}
      </p>
      {thread.trials.length === 0 && (
        <Next href={`#/trials/new/entry/${clip.id}`} words="Make it a trial" icon="trial" />
      )}
    </Step>
  )
}

/** The plan or the sheet in which it was written down for the group. */
export const SheetStep = ({ sheet }: { readonly sheet: SheetOrigin }) => (
  <Step
    title={sheet.of === 'plan' ? 'What you told the group' : 'What was on a sheet'}
    from={dayOfInstant(sheet.createdAt)}
    readBy={[sheet.spaceName]}
  >
    <p className="words">
      <a href={`#${sheet.path}`}>{sheet.name}</a>
    </p>
  </Step>
)

/** What was tried from it, and what it came to. */
export const TrialStep = ({ trial, thread }: { readonly trial: TrialEntry; readonly thread: Thread }) => {
  const { verdict, happened, measurements, noBaseline, state } = trial.body
  const today = localDayOf(new Date())
  return (
    <Step title="Your trial" from={trial.body.startedOn ?? trial.day} readBy={spacesReading(trial, thread)}>
      <div className="thread-if">
        <p className="words">
          <a href={`#/entry/${trial.id}`}>
            <IfThenWords trial={trial.body} instead={entryTitle(trial, thread.names)} />
          </a>
        </p>
        {verdict && (
          <p className="row wrap">
            <VerdictStamp verdict={verdict.kind} />
            <span className="small muted">{shortDay(verdict.on, today)}</span>
          </p>
        )}
        {happened?.trim() && <p className="words">{happened}</p>}
        {verdict?.why?.trim() && (
          <p className="small">
            <b>{verdictLead(verdict.kind)}</b> {verdict.why}
          </p>
        )}
        {measurements.length > 0 && (
          <ul className="thread-measured small" aria-label="What was counted, scored or seen">
            {measurementsInOrder(measurements).map((one) => (
              <li key={one.id}>
                {measuredLabel(one)}
                {one.baseline ? ', before' : ''}: <b>{one.value}</b>
              </li>
            ))}
            {noBaseline && <li>Nothing was counted before the start.</li>}
          </ul>
        )}
      </div>
      {state !== 'decided' && (
        <Next href={`#/write/${trial.id}`} words="Write what you noticed" icon="write" />
      )}
      {state === 'decided' && trial.body.sharedAs.length === 0 && (
        <Next href={`#/entry/${trial.id}/share`} words="Share it" icon="people" />
      )}
    </Step>
  )
}

/** What was noticed on the way, lesson by lesson. */
export const ReflectionsStep = ({ thread }: { readonly thread: Thread }) => {
  const { reflections } = thread
  const [first, last] = [reflections[0], reflections.at(-1)]
  if (first === undefined || last === undefined) return null
  const isShared = reflections.some(({ body }) => body.sharedAs.length > 0)
  const readBy = [...new Set(reflections.flatMap((entry) => spacesReading(entry, thread)))]
  return (
    <Step title="What you noticed" from={first.day} to={last.day} readBy={readBy}>
      <ul className="thread-noticed">
        {reflections.map((entry) => (
          <li key={entry.id}>
            <span className="small faint">
              {weekdayShort(entry.day)} {tinyDay(entry.day)}
            </span>
            {entry.body.outcome ? <OutcomeMark outcome={entry.body.outcome} /> : <span />}
            <a className="words" href={`#/entry/${entry.id}`}>
              {noticed(entry)}
            </a>
          </li>
        ))}
      </ul>
      {!isShared && <Next href={`#/entry/${last.id}/share`} words="Share what you noticed" icon="people" />}
    </Step>
  )
}

const noticed = (entry: ReadableEntry): string => {
  if (entry.kind !== 'reflection') return ''
  const { worked, didnt, why, tried, outcome } = entry.body
  const inOrder = outcome === 'not-this-time' ? [didnt, worked] : [worked, didnt]
  return [...inOrder, why, tried].find((text) => text?.trim()) ?? 'Without words'
}

interface NextProps {
  readonly href: string
  readonly words: string
  readonly icon: 'trial' | 'write' | 'people'
}

/** The one action that leads to the next step. */
const Next = ({ href, words, icon }: NextProps) => (
  <p className="on-screen thread-next">
    <ButtonLink href={href} size="dense" kind="soft" icon={icon}>
      {words}
    </ButtonLink>
  </p>
)
