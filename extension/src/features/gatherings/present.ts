/** Who is at a gathering and who may press, from the moves of its meeting. */
import type { Gathering } from '../../data/activities/gathering-queries.ts'

/** Whoever arrived and did not leave; before anybody arrived, all who could: members, not guests. */
export const peoplePresent = ({ view, moves }: Pick<Gathering, 'view' | 'moves'>): readonly string[] => {
  const here = new Map<string, boolean>()
  for (const { author, body } of [...moves].sort((a, b) => a.body.at - b.body.at)) {
    if (body.kind === 'arrive' || body.kind === 'start') here.set(body.who ?? author, true)
    if (body.kind === 'depart') here.set(body.who ?? author, false)
  }
  const arrived = [...here].filter(([, isHere]) => isHere).map(([id]) => id)
  if (arrived.length > 0) return arrived
  return view.members.filter(({ body }) => body.left !== true && body.role !== 'guest').map(({ id }) => id)
}

/** Owners, facilitators, whoever runs the meeting, and whom it was handed to. */
export const pressers = ({
  view,
  session,
  moves,
}: Pick<Gathering, 'view' | 'session' | 'moves'>): ReadonlySet<string> => {
  const guides = view.members
    .filter(({ body }) => body.left !== true && (body.role === 'owner' || body.role === 'facilitator'))
    .map(({ id }) => id)
  const may = new Set([...guides, ...(session?.body.runBy ? [session.body.runBy] : [])])
  for (const { author, body } of [...moves].sort((a, b) => a.body.at - b.body.at)) {
    if (body.kind === 'hand-over' && body.who && may.has(author)) may.add(body.who)
  }
  return may
}

/** Names of people who are in the round without an account, by their id. */
export const namesByMove = (moves: Gathering['moves']): ReadonlyMap<string, string> =>
  new Map(moves.flatMap(({ body: { who, name } }) => (who && name ? [[who, name] as const] : [])))
