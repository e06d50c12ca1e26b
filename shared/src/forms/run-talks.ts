/** Which talk is given in which stage of a running meeting: lots once, what does not fit waits for the next stage of talks. */
import type { Brought, Table } from './run-brought.ts'
import type { StageCourse } from './run-stage.ts'

type Stages = readonly StageCourse[]

const has = ({ queue }: StageCourse, id: string, isGone?: boolean): boolean =>
  queue.some((turn) => turn.id === id && (isGone === undefined || (turn.state === 'gone') === isGone))

/** Talks that may have a turn in a stage: none that another stage has, none whose speaker left. */
export const talksFor = (stages: Stages, stage: StageCourse, table: Table): string[] => {
  const same = stages.filter(({ takes }) => takes === stage.takes)
  const isOpen = !stage.isDealt || stage === same.at(-1)
  return table
    .of(stage.takes ?? '')
    .filter(({ author }) => !table.isAway(author))
    .map(({ id }) => id)
    .filter((id) => same.every((one) => one === stage || !has(one, id)) && (isOpen || has(stage, id)))
}

/** Once the order is known, the talks that do not fit wait for the next stage that gives turns to them. */
export const dealTalks = (stages: Stages, stage: StageCourse): void => {
  if (stage.takes === undefined || stage.isDealt || !stage.isDrawn) return
  stage.isDealt = true
  let full = stage
  for (const later of stages.slice(stages.indexOf(stage) + 1)) {
    if (later.takes !== stage.takes) continue
    later.take(full.keepWhatFits(), stage.seed)
    full = later
  }
}

/** A talk comes, or comes back with its speaker, while the stage at `index` is on: after the lots it is the last of all. */
export const joinTalk = (stages: Stages, index: number, { id, sheet }: Brought): void => {
  const toCome = stages.slice(index).filter(({ takes }) => takes === sheet)
  const holder = toCome.find((stage) => has(stage, id))
  holder?.join(id)
  if (holder || stages.some((stage) => has(stage, id, false))) return
  const stage = toCome.some(({ isDealt }) => isDealt) ? toCome.at(-1) : stages[index]
  if (stage?.takes === sheet) stage.join(id)
}

/** Somebody's talks go with them, in every stage that is not over. */
export const partTalks = (stages: Stages, index: number, talks: readonly Brought[]): void => {
  for (const { id } of talks)
    for (const stage of stages.slice(index)) if (stage.takes !== undefined) stage.part(id)
}
