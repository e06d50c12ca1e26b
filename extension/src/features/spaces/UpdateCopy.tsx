import type { Post } from '@whatworked/shared/records/post'
import { useState } from 'react'
import type { SharedPost, SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import { saveTrouble } from './save-trouble.ts'
import { updateCopy } from './share-entry.ts'
import type { EntryToShare } from './shareable.ts'
import { reportAgain } from './tell-try.ts'
import { useCopy } from './use-copy.ts'

interface Props {
  readonly found: EntryToShare
  readonly views: readonly SpaceView[]
  readonly before: SharedPost
  readonly onClose: () => void
}

/** Lets a shared copy say what its entry says now, once it has been looked over. */
export const UpdateCopy = ({ found, views, before, onClose }: Props) => {
  const db = useDb()
  const making = useCopy(found, before.body)
  const [failure, setFailure] = useState<string>()
  const view = views.find(({ stream }) => stream === before.stream)
  if (view === undefined) return null
  const update = async (copy: Post) => {
    const { entry } = found
    const report = entry.kind === 'trial' ? await reportAgain(db, view, entry.body, before.id) : []
    const result = await updateCopy(db, before.stream, before.id, copy, new Date(), report)
    if (result.kind !== 'shared') return setFailure(saveTrouble(result))
    onClose()
    showToast('The shared copy says it too', {
      label: 'Undo',
      onAct: () => void updateCopy(db, before.stream, before.id, before.body, new Date()),
    })
  }
  return (
    <PreviewDialog
      found={found}
      view={view}
      making={making}
      isUpdate
      failure={failure}
      onShare={(copy) => void update(copy)}
      onClose={onClose}
    />
  )
}
