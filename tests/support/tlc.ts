/** A teacher learning community for journeys: its activity and its meetings as records. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { aCommunity } from './community.ts'

const MINUTE = 60_000
/** In minutes. */
const DAY = 24 * 60

/** The activity's body: meetings of 75 minutes, 18 over two years. */
export const aTlc = (title = 'Questioning TLC') => ({ form: 'tlc', title, meetings: 18 })

/** One meeting of it. */
export const aSession = (activity: string, number: number, startsAt: number, more: object = {}) => ({
  activity,
  number,
  startsAt,
  minutes: 75,
  place: 'room S2',
  intentions: ['heard what happened after the question', 'tried one way to wait longer', 'each a promise'],
  ...more,
})

/** That long ago, in ms UTC. */
export const minutesAgo = (minutes: number): number => Date.now() - minutes * MINUTE

/** What a member of `aTlcGroup` promised in its first meeting. */
export const promiseOf = (name: string): string =>
  `count to three before I take an answer, as ${name.split(' ')[0]} would`

/** Eight members, the first three with a browser; a meeting held with a promise from each, one to hold, one to come. */
export const aTlcGroup = async (people: readonly string[], browsers = 3) => {
  const group = await aCommunity({ people, browsers, viewport: { width: 1440, height: 900 } })
  const [owner] = group.members
  if (owner === undefined) throw new Error('Nobody is in this group.')
  const activity = await owner.save('activity', aTlc())
  const tell = (name: string, session: string, ifI: string) =>
    group.of(name).save('plan', {
      activity,
      session,
      changes: [
        {
          id: newSpaceRecordId(),
          ifI,
          then: 'new voices will come',
          context: { year: 'Year 7', subject: 'Geography' },
        },
      ],
    })
  const first = await owner.save('session', aSession(activity, 1, minutesAgo(21 * DAY), { state: 'held' }))
  const second = await owner.save('session', aSession(activity, 2, minutesAgo(2)))
  const third = await owner.save('session', aSession(activity, 3, minutesAgo(-35 * DAY)))
  for (const name of people) await tell(name, first, promiseOf(name))
  const pathOf = (session: string, rest = '') => `/space/${group.stream}/meeting/${session}${rest}`
  return { group, activity, second, third, tell, pathOf }
}
