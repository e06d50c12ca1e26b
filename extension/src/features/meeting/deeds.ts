/** What people do to a meeting: each deed is kept here at once, as a move that every device folds alike. */
import { seedFrom } from '@whatworked/shared/forms/order'
import type { Person, Run } from '@whatworked/shared/forms/run'
import { timeForMove } from '@whatworked/shared/forms/run-moves'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Move } from '@whatworked/shared/records/move'
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import type { MeetingRecords } from '../../data/activities/meeting-queries.ts'
import type { JournalDb } from '../../data/db.ts'
import { type Change, saveRecords } from '../../data/save-record.ts'
import { type Deeds, INTENTIONS_SHEET } from './meeting.ts'

interface Around {
  readonly db: JournalDb
  readonly records: MeetingRecords
  readonly run: Run
  /** The name of its agenda where those differ by place: from its start on it keeps it, whatever becomes of the meetings around it. */
  readonly agenda: string | undefined
  /** Who spoke last time, in their order. */
  readonly lastTime: readonly string[]
  /** The clock that all devices share, ms UTC. */
  readonly now: () => number
  /** Told what a save came to, when it went wrong. */
  readonly onTrouble: () => void
}

/** The deeds of one meeting as it stands now. */
export const deedsOf = ({ db, records, run, agenda, lastTime, now, onTrouble }: Around): Deeds => {
  const { space, session, activity, contributions, moves } = records
  const { stream } = space
  const save = (changes: readonly Change[]) =>
    void saveRecords(db, changes, new Date()).then((result) => result.kind === 'saved' || onTrouble())
  const moveOf = (kind: Move['kind'], more: Partial<Move> = {}, laterMs = 0): Change => ({
    stream,
    type: 'move',
    body: {
      session: session.id,
      kind,
      at: timeForMove(now(), moves) + laterMs,
      ...(run.step && { step: run.step }),
      ...more,
    },
  })
  const move = (kind: Move['kind'], more?: Partial<Move>) => save([moveOf(kind, more)])
  const about = (person: Person): Partial<Move> => ({
    who: person.id,
    ...(space.members.every(({ id }) => id !== person.id) && { name: person.name }),
  })
  const mayEdit = session.author === space.me || space.role === 'owner' || space.role === 'facilitator'
  const kept = agenda === undefined ? {} : { meeting: agenda }
  const become = (change: Partial<KeptSession['body']>): Change => ({
    stream,
    id: session.id,
    type: 'session',
    before: session.body,
    body: { ...session.body, ...change },
  })
  return {
    start: (order) => {
      const isHere = run.present.some(({ id }) => id === space.me)
      const drawn = order === 'drawn' ? { seed: newSpaceRecordId().slice(0, 8) } : { lastTime: [...lastTime] }
      const arrive = isHere ? [] : [moveOf('arrive', { who: space.me })]
      const keep = mayEdit && agenda !== undefined ? [become(kept)] : []
      save([...arrive, moveOf('start', drawn, 1), ...keep])
    },
    next: () => move('next'),
    back: () => move('back'),
    pause: () => move('pause'),
    resume: () => move('resume'),
    extend: (ms) => move('extend', { ms }),
    end: () => save([moveOf('end'), ...(mayEdit ? [become({ state: 'held', ...kept })] : [])]),
    arrive: (person) => move('arrive', about(person)),
    arriveAll: (people) => save(people.map((person) => moveOf('arrive', about(person)))),
    depart: (person) => move('depart', about(person)),
    draw: (called) => move('draw', { seed: seedFrom(session.id, called) }),
    later: (who) => move('later', { who }),
    addByName: (name) => move('arrive', { who: newSpaceRecordId(), name }),
    takeOverFrom: (person) =>
      save([moveOf('depart', about(person)), moveOf('hand-over', { who: space.me }, 1)]),
    handOver: ({ id }) => {
      const { runBy } = session.body
      const isNamed = mayEdit && runBy !== id
      save([
        moveOf('hand-over', { who: id, ...(isNamed && runBy !== undefined && { ran: runBy }) }),
        ...(isNamed ? [become({ runBy: id })] : []),
      ])
    },
    setRunBy: (member) => save([become({ runBy: member })]),
    meet: (intention, isMet) => {
      const mine = contributions
        .filter(({ body, author }) => body.sheet === INTENTIONS_SHEET && author === space.me)
        .at(-1)
      const last = contributions.filter(({ body }) => body.sheet === INTENTIONS_SHEET).at(-1)
      const before = new Set(last?.body.values['met'] as readonly string[] | undefined)
      if (isMet) before.add(intention)
      else before.delete(intention)
      const body = {
        activity: activity.id,
        session: session.id,
        stage: INTENTIONS_SHEET,
        sheet: INTENTIONS_SHEET,
        values: { ...last?.body.values, met: [...before] },
      }
      const isMineLast = mine !== undefined && mine.id === last?.id
      save([{ stream, type: 'contribution', body, ...(isMineLast && { id: mine.id, before: mine.body }) }])
    },
  }
}
