import type { Reflection } from '@whatworked/shared/records/reflection'
import { evidenceText } from '@whatworked/shared/reflecting/evidence'
import { clipsById } from '../../data/entry-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import './ways.css'

interface Props {
  readonly lens: string
  readonly body: Reflection
}

const SEEN_BY: Readonly<Record<string, readonly string[]>> = {
  pupils: ['pupils-remarks', 'pupil-survey', 'pupil-interview'],
  colleagues: ['peers-observation'],
}

/** What the entry already holds for one of Brookfield's lenses: pupils' words, a colleague's visit, what was read. */
export const LensHelp = ({ lens, body }: Props) => {
  const isRead = lens === 'research'
  const ids = isRead ? body.leansOn : []
  const clips = liveValue(useLive((db) => clipsById(db, ids), [ids.join()])) ?? []
  const quotes = clips.flatMap(({ id, body: { quote, matters } }) => {
    const words = quote?.exact ?? matters
    return words?.trim() ? [{ id, words: quote ? `“${words}”` : words }] : []
  })
  const seen = body.evidence
    .filter(({ kind }) => SEEN_BY[lens]?.includes(kind))
    .map((one) => ({ id: one.id, words: evidenceText(one) }))
  const all = isRead ? quotes : seen
  if (all.length === 0) return null
  return (
    <div className="lens-help">
      <p className="small muted">{isRead ? 'You clipped:' : 'You noted:'}</p>
      <ul>
        {all.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
