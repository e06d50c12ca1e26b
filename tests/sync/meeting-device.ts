/** A member's device in a meeting, as the screens of a meeting read and write: its own database, and a wire that can drop. */
import { meetingRecords } from '@whatworked/extension/data/activities/meeting-queries'
import { membersIn } from '@whatworked/extension/data/activities/meeting-run'
import { serverNow } from '@whatworked/extension/data/clock'
import { saveConnection } from '@whatworked/extension/data/connection'
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { saveRecord } from '@whatworked/extension/data/save-record'
import { type SyncResult, syncAll } from '@whatworked/extension/sync/sync-all'
import { agendaOf } from '@whatworked/shared/forms/agenda'
import { withPlace } from '@whatworked/shared/forms/places'
import { protocolOf } from '@whatworked/shared/forms/protocols'
import { foldRun, type Run } from '@whatworked/shared/forms/run'
import { timeForMove } from '@whatworked/shared/forms/run-moves'
import { formOf } from '@whatworked/shared/forms/ways'
import type { StreamId } from '@whatworked/shared/ids'
import type { Move } from '@whatworked/shared/records/move'
import type { Community, CommunityMember } from '../support/community.ts'

export type MeetingDevice = Awaited<ReturnType<typeof meetingDevice>>

const ROUNDS_AT_MOST = 10

/** Connects a new device of a member to the community's server. */
export const meetingDevice = async ({ api, server, stream }: Community, member: CommunityMember) => {
  const db: JournalDb = openJournalDb(`meeting-${member.member}`)
  const { token, device } = await api.pair(member.cookie, 'A laptop')
  await saveConnection(db, { server: server.address, token, device, account: member.account })
  let wire: typeof fetch = fetch

  const round = (): Promise<SyncResult> =>
    syncAll(db, { discover: true, locks: null, fetch: (url, init) => wire(url, init) })
  const recordsOf = async (session: string) => {
    const records = await meetingRecords(db, stream, session)
    if (records === undefined) throw new Error(`${member.name} has no such meeting.`)
    return records
  }

  /** The run as it stood at a time of the meeting; at the end without one. */
  const runOf = async (session: string, upTo = Number.POSITIVE_INFINITY): Promise<Run> => {
    const records = await recordsOf(session)
    const form = formOf(records.activity.body)
    if (form === undefined) throw new Error('No such way of working.')
    const guides = records.space.members.filter(({ body }) => body.role === 'owner').map(({ id }) => id)
    const people = membersIn(records).map(({ leftAt, ...person }) => ({
      ...person,
      ...(leftAt !== undefined && leftAt <= upTo && { leftAt }),
    }))
    return foldRun(
      agendaOf(
        form,
        records.activity.body,
        withPlace(form, records.activity.body, records.session, records.sessions),
        protocolOf,
      ),
      people,
      records.moves.filter(({ body }) => body.at <= upTo),
      new Set(guides),
    )
  }

  const save = async (type: string, body: object): Promise<string> => {
    const saved = await saveRecord(db, { stream: stream as StreamId, type, body }, new Date())
    if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`)
    return saved.record.id
  }
  const timeFor = async (session: string): Promise<number> =>
    timeForMove(await serverNow(db), (await recordsOf(session)).moves)

  return {
    db,
    member: member.member,
    save,
    recordsOf,
    runOf,
    timeFor,
    /** One round, whatever comes of it. */
    round,
    /** Rounds until all is well; throws where that is not to be had. */
    sync: async (): Promise<void> => {
      for (let at = 0; at < ROUNDS_AT_MOST; at++) {
        const result = await round()
        if (result.kind === 'synced') return
        if (result.kind !== 'busy') throw new Error(`${member.name} did not sync: ${result.kind}`)
      }
      throw new Error(`${member.name} did not come to rest`)
    },
    /** Makes a move in the step that this device shows. */
    press: async (session: string, kind: Move['kind'], more: Partial<Move> = {}): Promise<void> => {
      const { step } = await runOf(session)
      const body = { session, kind, at: await timeFor(session), ...(step !== undefined && { step }), ...more }
      await save('move', body)
    },
    /** From now on this device's requests go this way; without one, over the network again. */
    rewire: (other: typeof fetch = fetch): void => {
      wire = other
    },
  }
}

/** A wire on which nothing goes. */
export const cut: typeof fetch = async () => {
  throw new TypeError('network')
}
