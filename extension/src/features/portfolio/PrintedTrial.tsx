import type { TrialEntry } from '../../data/entry.ts'
import { firstLine } from '../../data/entry-title.ts'
import { longDay, shortDay } from '../../ui/dates.ts'
import { STATE_LABELS, verdictLabel } from '../../ui/trial-words.ts'
import { Answer } from './Answer.tsx'
import type { Showing } from './showing.ts'

interface Props {
  readonly entry: TrialEntry
  readonly show: Showing
  readonly today: string
}

/** A trial on paper: what was expected, what happened, what was counted, and the verdict. */
export const PrintedTrial = ({ entry, show, today }: Props) => {
  const { ifI, then, because, lookFor, lessOf, state, happened, measurements, noBaseline, notes, verdict } =
    entry.body
  return (
    <dl>
      <Answer question="What I will try">
        {firstLine(ifI ?? '') === (ifI ?? '').trim() ? '' : `If I ${ifI}`}
      </Answer>
      <Answer question="What I expect">
        {[then?.trim() && `Then ${then.trim()}`, because?.trim() && `because ${because.trim()}`]
          .filter(Boolean)
          .join(', ')}
      </Answer>
      <Answer question="What I will look for">{lookFor}</Answer>
      <Answer question="What I will do less of">{lessOf?.what}</Answer>
      <Answer question="Where it stands">{verdict ? undefined : STATE_LABELS[state]}</Answer>
      <Answer question="What happened">{happened}</Answer>
      <Answer question="What was counted">
        {show.has('pupils') &&
          [
            ...measurements.map(
              ({ on, label, value, baseline }) =>
                `${shortDay(on, today)}: ${[label, value].filter((part) => part !== undefined && part !== '').join(', ')}${baseline ? ' (before)' : ''}`,
            ),
            noBaseline ? 'Nothing was counted before the start.' : '',
          ].join('\n')}
      </Answer>
      <Answer question="Verdict">
        {verdict &&
          [`${verdictLabel(verdict.kind)}, ${longDay(verdict.on, today)}`, show.has('why') && verdict.why]
            .filter(Boolean)
            .join('\n')}
      </Answer>
      <Answer question="Notes along the way">
        {show.has('notes') && notes.map(({ on, text }) => `${shortDay(on, today)}: ${text}`).join('\n')}
      </Answer>
    </dl>
  )
}
