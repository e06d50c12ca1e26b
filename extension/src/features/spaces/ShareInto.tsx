import type { Post } from '@whatworked/shared/records/post'
import { useState } from 'react'
import { journalNames } from '../../data/journal-names.ts'
import { entryPage } from '../../data/journal-queries.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { EntryChoice } from './EntryChoice.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { saveTrouble } from './save-trouble.ts'
import { shareEntry } from './share-entry.ts'
import { type EntryToShare, entryToShare, knowing, lineageIn } from './shareable.ts'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly view: SpaceView
  /** What it is for, such as “Give a talk from an entry”. */
  readonly title: string
  /** The entry, if it is settled which. */
  readonly entryId?: string
  /** Posts that the copy comes from. */
  readonly lineage?: Post['lineage']
  /** It is shared in this space: now, or it was before. */
  readonly onShared: (post: string, copy: Post) => void
  readonly onClose: () => void
}

/** An entry of one's own into a space for something there: chosen, looked over and shared, or found to be there already. */
export const ShareInto = ({ view, title, entryId, lineage, onShared, onClose }: Props) => {
  const [chosen, setChosen] = useState(entryId)
  const found = useLive(
    async (db) => {
      if (chosen === undefined) return undefined
      const entry = await entryToShare(db, chosen)
      return (
        entry &&
        knowing(
          entry,
          view.members.map(({ body }) => body.name),
        )
      )
    },
    [chosen, view.stream],
  )
  if (chosen === undefined)
    return <Choose view={view} title={title} onChoose={setChosen} onShared={onShared} onClose={onClose} />
  const entry = liveValue(found)
  return entry?.id === chosen ? (
    <LookOver
      key={chosen}
      found={entry}
      view={view}
      lineage={lineage ?? lineageIn(entry, view.stream)}
      onShared={onShared}
      onClose={onClose}
    />
  ) : null
}

type LookOverProps = Pick<Props, 'view' | 'onShared' | 'onClose'> & {
  readonly found: EntryToShare
  readonly lineage: Post['lineage']
}

const LookOver = ({ found, view, lineage, onShared, onClose }: LookOverProps) => {
  const db = useDb()
  const making = useCopy(found)
  const [failure, setFailure] = useState<string>()
  const share = async (copy: Post) => {
    const result = await shareEntry(
      db,
      found.id,
      view.stream,
      { ...copy, lineage: copy.byline === 'name' ? lineage : [] },
      new Date(),
    )
    if (result.kind === 'shared') onShared(result.post, copy)
    else setFailure(saveTrouble(result))
  }
  return (
    <PreviewDialog
      found={found}
      view={view}
      making={making}
      isUpdate={false}
      failure={failure}
      onShare={(copy) => void share(copy)}
      onClose={onClose}
    />
  )
}

type ChooseProps = Pick<Props, 'view' | 'title' | 'onShared' | 'onClose'> & {
  readonly onChoose: (entry: string) => void
}

const Choose = ({ view, title, onChoose, onShared, onClose }: ChooseProps) => {
  const read = liveValue(
    useLive(
      async (db) => ({
        entries: (await entryPage(db, {}, {})).entries.filter((entry) => entry.kind !== 'unreadable'),
        names: await journalNames(db),
      }),
      [view.stream],
    ),
  )
  const db = useDb()
  const choose = async (entry: string) => {
    const copy = (await entryToShare(db, entry))?.copies.find(({ stream }) => stream === view.stream)
    if (copy) onShared(copy.id, copy.body)
    else onChoose(entry)
  }
  return (
    <EntryChoice
      title={title}
      found={read}
      none="There is no entry to begin with yet. One line is plenty."
      onChoose={(entry) => void choose(entry)}
      onClose={onClose}
    />
  )
}
