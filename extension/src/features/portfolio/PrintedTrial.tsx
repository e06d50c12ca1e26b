import type { TrialEntry } from '../../data/entry.ts'
import { longDay, shortDay } from '../../ui/dates.ts'
import { Answer } from './Answer.tsx'
import type { Showing } from './showing.ts'

const VERDICTS: Readonly<Record<string, string>> = { keep: 'Keep using', adapt: 'Adapt', 'let-go': 'Stop' }
const STATES = { planned: 'Planned', trying: 'Being tried', decided: 'Decided' } as const

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
        {[ifI && `If I ${ifI}`, then && `then ${then}`, because && `because ${because}`]
          .filter(Boolean)
          .join(', ')}
      </Answer>
      <Answer question="What I will look for">{lookFor}</Answer>
      <Answer question="What I will do less of">{lessOf?.what}</Answer>
      <Answer question="Where it stands">{verdict ? undefined : STATES[state]}</Answer>
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
          [
            `${VERDICTS[verdict.kind] ?? verdict.kind}, ${longDay(verdict.on, today)}`,
            show.has('why') && verdict.why,
          ]
            .filter(Boolean)
            .join('\n')}
      </Answer>
      <Answer question="Notes along the way">
        {show.has('notes') && notes.map(({ on, text }) => `${shortDay(on, today)}: ${text}`).join('\n')}
      </Answer>
    </dl>
  )
}
