/** The talks of a meeting as its screens name them. */
import type { Offer } from '@whatworked/shared/forms/offers'
import type { Turn } from '@whatworked/shared/forms/run'
import type { Meeting } from './meeting.ts'

type Given = Pick<Meeting, 'run' | 'offers' | 'called'>

/** The talk behind each turn of the current stage; a stage of people's turns has none. */
export const talkOf = ({ run, offers }: Given, turn: Pick<Turn, 'id'> | undefined): Offer | undefined =>
  turn && offers.get(run.stage?.from?.sheet ?? '')?.find(({ id }) => id === turn.id)

/** The talk that is called, and what its countdown shows. */
export const talkNow = (meeting: Given) => {
  const { run, called } = meeting
  const turn = run.turns.find(({ state }) => state === 'now')
  const offer = talkOf(meeting, turn)
  if (turn === undefined || offer === undefined) return undefined
  const next = run.turns.find(({ state }) => state === 'next' || state === 'waiting')
  const nameOf = ({ person }: Turn) => called.get(person.id) ?? person.name
  return {
    offer,
    speaker: nameOf(turn),
    next: next && nameOf(next),
    clock: run.isPaused ? (run.awaitsSpeaker ? 'waiting' : 'standing') : 'running',
  } as const
}

/** The order of the current stage with its names, for the lots to be checked. Of talks, those of later stages too: one draw orders all. */
export const drawnTurns = ({ run, called }: Pick<Meeting, 'run' | 'called'>) => {
  const sheet = run.stage?.from?.sheet
  const same = run.stages.filter(({ stage }) => sheet !== undefined && stage.from?.sheet === sheet)
  const turns = same.length === 0 ? run.turns : same.flatMap((stage) => stage.turns)
  return turns.map(({ id, person, isAfterLots }) => ({
    id,
    name: called.get(person.id) ?? person.name,
    isAfterLots: isAfterLots === true,
  }))
}
