/** A teacher learning community for journeys: its activity and its meetings as records. */
const MINUTE = 60_000

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
