import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { CommentForm } from './CommentForm.tsx'
import { saveTrouble } from './save-trouble.ts'
import { type Asked, askSpace } from './space-deeds.ts'

interface Props {
  readonly view: SpaceView
  readonly about: Omit<Asked, 'text'>
  /** The question to begin with. */
  readonly start: string
}

/** A question to the group, in one's own words and under one's own name; answers come as replies. */
export const AskTheSpace = ({ view, about, start }: Props) => {
  const db = useDb()
  const [isAsking, setAsking] = useState(false)
  if (view.role === 'guest') return null
  if (!isAsking) {
    return (
      <Button size="dense" kind="soft" icon="reply" onClick={() => setAsking(true)}>
        Ask the space
      </Button>
    )
  }
  return (
    <CommentForm
      label="Your question, for all members to read"
      button="Ask the space"
      start={start}
      colleagues={view.members.map(({ body }) => body.name)}
      onSave={async (text) => {
        const result = await askSpace(db, view.stream, { ...about, text }, new Date())
        if (result.kind !== 'saved') return saveTrouble(result)
        const { id } = result.record
        setAsking(false)
        showToast('Asked', { label: 'See it', onAct: () => navigate(`/space/${view.stream}/post/${id}`) })
        return undefined
      }}
      onCancel={() => setAsking(false)}
    />
  )
}
