import type { EvidenceRead } from '@whatworked/shared/records/activity'
import { source as sourceSchema } from '@whatworked/shared/records/source'
import * as v from 'valibot'
import type { ClipEntry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { journalNames } from '../../data/journal-names.ts'
import { entryPage, recordsById } from '../../data/journal-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { evidenceOfClip } from './evidence-of-clip.ts'

interface Props {
  readonly attached: readonly EvidenceRead[]
  readonly onAttach: (read: EvidenceRead) => void
  readonly onClose: () => void
}

/** The latest clips of one's own; one that is chosen goes along as its quote and its source, and nothing else of it. */
export const AttachClips = ({ attached, onAttach, onClose }: Props) => {
  const found = liveValue(
    useLive(async (db) => {
      const { entries } = await entryPage(db, { kind: 'clip' }, {})
      const clips = entries.filter((one): one is ClipEntry => one.kind === 'clip')
      const rows = await recordsById(
        db,
        clips.flatMap(({ body }) => (body.source === undefined ? [] : [body.source])),
      )
      const sources = new Map(
        rows.flatMap(({ id, body }) => {
          const read = v.safeParse(sourceSchema, body)
          return read.success ? [[id as string, read.output] as const] : []
        }),
      )
      return { clips, sources, names: await journalNames(db) }
    }, []),
  )
  return (
    <Dialog title="Attach a clip" onClose={onClose}>
      <p className="muted">The quote and its source go along. Why it matters to you stays yours.</p>
      {found?.clips.length === 0 && <p>Nothing clipped yet. A line of your own is enough.</p>}
      <ul className="choose">
        {found?.clips.map((clip) => {
          const read = evidenceOfClip(clip, found.sources.get(clip.body.source ?? ''))
          const isThere = attached.some((one) => JSON.stringify(one) === JSON.stringify(read))
          return (
            <li key={clip.id}>
              <button
                type="button"
                aria-disabled={isThere}
                onClick={() => {
                  if (!isThere) onAttach(read)
                  onClose()
                }}
              >
                <Icon name={isThere ? 'check' : 'clip'} />
                <span className="grow">{clip.body.quote?.exact ?? entryTitle(clip, found.names)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
