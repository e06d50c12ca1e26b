import { evidenceText } from '@whatworked/shared/reflecting/evidence'
import { type ReadableEntry, techniquesOf } from '../../data/entry.ts'
import { firstLine, techniqueNames } from '../../data/entry-title.ts'
import { citationText } from '../../ui/Citation.tsx'
import { shortDay } from '../../ui/dates.ts'
import { differenceLabel } from '../../ui/words.ts'
import { hoursWords } from './hours-words.ts'
import { printedClass } from './printed-words.ts'
import { addressOf, clipsOf, type Printable } from './read-printable.ts'

interface Props {
  readonly from: Printable
}

/** The log as a table; its head comes again on each printed page. Time stands there only where somebody gave it. */
export const CpdTable = ({ from }: Props) => {
  const total = from.entries.reduce((sum, { body }) => sum + (body.minutes ?? 0), 0)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="slim">
            Date
          </th>
          <th scope="col">What</th>
          <th scope="col" className="mid">
            Technique
          </th>
          <th scope="col">Source</th>
          {total > 0 && (
            <th scope="col" className="slim">
              Time
            </th>
          )}
          <th scope="col">What changed for pupils</th>
          <th scope="col">Next</th>
        </tr>
      </thead>
      <tbody>
        {from.entries.map((entry) => (
          <Row key={entry.id} entry={entry} from={from} hasTime={total > 0} />
        ))}
      </tbody>
      {total > 0 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              Time given
            </th>
            <td colSpan={3}>{hoursWords(total)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

interface RowProps {
  readonly entry: ReadableEntry
  readonly from: Printable
  readonly hasTime: boolean
}

const Row = ({ entry, from, hasTime }: RowProps) => (
  <tr>
    <th scope="row">{shortDay(entry.day, '')}</th>
    <td data-label="What">{[whatOf(entry), printedClass(entry, from, false)].filter(Boolean).join(' · ')}</td>
    <td data-label="Technique">{techniqueNames(techniquesOf(entry), from.names).join(', ')}</td>
    <td data-label="Source">
      {clipsOf(entry, from).map((clip) => (
        <CpdSource key={clip.id} words={sourceOf(clip, from)} address={addressIn(clip, from)} />
      ))}
    </td>
    {hasTime && <td data-label="Time">{entry.body.minutes ? hoursWords(entry.body.minutes) : ''}</td>}
    <td data-label="What changed for pupils">{changeOf(entry)}</td>
    <td data-label="Next">{nextOf(entry)}</td>
  </tr>
)

const CpdSource = ({ words, address }: { readonly words: string; readonly address: string | undefined }) => (
  <p>
    {words} {address && <a href={address}>Open</a>}
  </p>
)

type OneClip = ReturnType<typeof clipsOf>[number]

const sourceOf = (clip: OneClip, { sources }: Printable): string => {
  const source = sources.get(clip.body.source ?? '')
  return source ? citationText(source) : ''
}

const addressIn = (clip: OneClip, { sources }: Printable): string | undefined =>
  addressOf(clip, sources.get(clip.body.source ?? ''))

const LONG = 220
const WHAT_LENGTH = 120

const whatOf = (entry: ReadableEntry): string => {
  if (entry.kind === 'clip') return 'Read'
  if (entry.kind === 'trial')
    return entry.body.ifI?.trim() ? `Trial: ${firstLine(entry.body.ifI, WHAT_LENGTH)}` : 'Trial'
  const { tried = '', topic = '', worked = '' } = entry.body
  return (
    firstLine(tried, WHAT_LENGTH) ||
    firstLine(topic, WHAT_LENGTH) ||
    firstLine(worked, WHAT_LENGTH) ||
    'Reflection'
  )
}

const changeOf = (entry: ReadableEntry): string => {
  if (entry.kind === 'clip') return ''
  if (entry.kind === 'trial') return firstLine(entry.body.happened ?? '', LONG)
  const { difference, evidence } = entry.body
  return [difference && differenceLabel(difference), ...evidence.map(evidenceText)].filter(Boolean).join('. ')
}

const nextOf = (entry: ReadableEntry): string => {
  if (entry.kind === 'reflection') return firstLine(entry.body.next ?? '', LONG)
  if (entry.kind === 'trial') return firstLine(entry.body.verdict?.why ?? '', LONG)
  const { ifI } = entry.body.ifThen ?? {}
  return ifI?.trim() ? `If I ${firstLine(ifI, LONG)}` : ''
}
