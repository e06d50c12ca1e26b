import { isSame } from '@whatworked/shared/merge/merge-value'
import type { SharedPost, SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'
import { CopyState } from './CopyState.tsx'
import { saveTrouble } from './save-trouble.ts'
import { shareEntry, takeBack } from './share-entry.ts'
import type { EntryToShare } from './shareable.ts'
import { copyAgain } from './use-copy.ts'

interface Props {
  readonly view: SpaceView
  readonly copy: SharedPost | undefined
  readonly found: EntryToShare
  readonly onUpdate: (copy: SharedPost) => void
}

/** A space that has a copy: what became of it, and the way back. */
export const SharedCopy = ({ view, copy, found, onUpdate }: Props) => {
  const db = useDb()
  if (copy === undefined) return null
  const isOld = !isSame(copyAgain(found, copy.body), copy.body)
  const onTakeBack = async () => {
    const result = await takeBack(db, view, copy.id, found.id, new Date())
    if (result.kind !== 'taken-back') return showToast(`Still shared. ${saveTrouble(result)}`)
    showToast('Taken back', {
      label: 'Share again',
      onAct: () => void shareEntry(db, found.id, view.stream, copy.body, new Date()),
    })
  }
  return (
    <CopyState
      view={view}
      copy={copy}
      isOld={isOld}
      onUpdate={() => onUpdate(copy)}
      onTakeBack={() => void onTakeBack()}
    />
  )
}
