import type { Sheet } from '@whatworked/shared/forms/sheet'
import { trialOfSheet } from '../../data/activities/sheet-trial.ts'
import { putAway } from '../../data/put-away.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { startTrial } from '../../data/trials/trial-save.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { localDayOf } from '../../ui/dates.ts'
import { TryButton } from '../../ui/TryButton.tsx'
import type { Round } from './round.ts'
import { troubleWords } from './trouble-words.ts'

interface Props {
  readonly id: string
  readonly sheet: Sheet
  readonly values: Readonly<Record<string, unknown>>
  readonly round: Round
  readonly isMine: boolean
}

/** Makes a trial of one's own from a sheet, at once; it knows where it came from, and nobody is told. */
export const TrySheet = ({ id, sheet, values, round, isMine }: Props) => {
  const db = useDb()
  const mine = liveValue(useLive((reading) => trialsFrom(reading, id), [id]))?.[0]
  // a trial is one's own, in one's own journal
  if (!mine && !db.holdsJournal) return null
  const onTry = async () => {
    const now = new Date()
    const trial = trialOfSheet(sheet, values, { id, space: round.records.space.stream })
    const result = await startTrial(db, trial, now)
    if (result.kind !== 'saved') return { trouble: troubleWords(result) }
    return { undo: () => void putAway(db, result.id, localDayOf(now), new Date()) }
  }
  return (
    <TryButton
      mine={mine}
      onTry={onTry}
      planned="Planned, in your trials"
      kind={isMine ? 'soft' : 'quiet'}
      icon="trial"
    >
      {isMine ? 'Make it a trial' : 'I’ll try this'}
    </TryButton>
  )
}
