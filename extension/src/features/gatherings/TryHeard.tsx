import { putAway } from '../../data/put-away.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import { type Heard, tryHeard } from './talk-deeds.ts'

/** “I’ll try this” for whoever listens: a trial of one's own, with the question whether it was tried four weeks later. */
export const TryHeard = (heard: Heard) => {
  const db = useDb()
  const of = heard.post?.id ?? heard.id
  const mine = liveValue(useLive((reading) => trialsFrom(reading, of), [of]))?.[0]
  if (mine) {
    return (
      <ButtonLink href={`#/entry/${mine.id}`} size="dense" kind="soft" icon="trial">
        In your trials
      </ButtonLink>
    )
  }
  // a trial is one's own, in one's own journal
  if (!db.holdsJournal) return null
  const onTry = async () => {
    const now = new Date()
    const result = await tryHeard(db, heard, now)
    if (result.kind !== 'saved') {
      return showToast('That couldn’t be kept just now. Close other WhatWorked pages and try again.')
    }
    showToast('Planned, in your trials. The question comes in four weeks.', {
      label: 'Undo',
      onAct: () => void putAway(db, result.id, localDayOf(now), new Date()),
    })
  }
  return (
    <Button
      size="dense"
      icon="play"
      aria-label={`I’ll try this: ${heard.title}`}
      onClick={() => void onTry()}
    >
      I’ll try this
    </Button>
  )
}
