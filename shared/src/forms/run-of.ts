/** What the screens read of a folded course. */
import type { Run, RunStage, Turn } from './run.ts'
import type { MeetingCourse } from './run-course.ts'
import type { StageCourse } from './run-stage.ts'

/** Where the meeting stands after the moves that were folded. */
export const runOf = (course: MeetingCourse, agreedMs: number): Run => {
  const { stage, roster, facilitator, phase } = course
  const here = stage ? course.turnOrder(stage).length : 0
  const seed = stage?.seed ?? roster.seed
  return {
    phase,
    ...(phase !== 'waiting' && { startedAt: course.startedAt }),
    ...(phase === 'ended' && { endedAt: course.endedAt }),
    ...(facilitator !== undefined && { facilitator }),
    isFacilitatorHere: roster.isHere(facilitator),
    ...(stage && { step: stage.step, stage: stage.stage, stageIndex: course.index }),
    stages: course.stages.map((one, at) => stageOf(course, one, at)),
    turns: stage ? turnsOf(course, stage) : [],
    groups: (stage?.groups ?? []).map((group) => group.map((id) => roster.personOf(id))),
    ...(stage?.hasRounds && { round: { number: stage.round, of: stage.rounds(here) } }),
    ...(course.visits && { visits: course.visits }),
    awaitsSpeaker: course.isPaused && stage?.takes !== undefined && stage.now?.usedMs === 0,
    awaitsDraw: stage !== undefined && !stage.isDrawn,
    ...(seed !== undefined && { seed }),
    present: roster.people(true),
    departed: roster.people(false),
    stepMs: stage?.stepMs ?? 0,
    isPaused: course.isPaused,
    foldedAt: course.at,
    stepLengthMs: stage?.stepLengthMs(here) ?? 0,
    rest: stage?.rest(here) ?? { othersMs: 0, leastMs: 0, poolMs: 0 },
    pausedMs: course.pausedMs,
    agreedMs,
    counted: course.counted,
  }
}

const stageOf = (course: MeetingCourse, one: StageCourse, at: number): RunStage => {
  const isOver = course.phase === 'ended' || (course.phase === 'running' && at < course.index)
  return {
    stage: one.stage,
    usedMs: one.usedMs,
    // an earlier stage that was come back to may be over its time already
    expectedMs: isOver ? one.usedMs : Math.max(one.lengthMs, one.usedMs, one.dealtMs),
    isOver,
    ...(one.seed !== undefined && { seed: one.seed }),
    turns: turnsOf(course, one),
  }
}

const turnsOf = (course: MeetingCourse, stage: StageCourse): Turn[] => {
  const isCurrent = course.stage === stage
  const next = isCurrent && stage.isDrawn ? stage.waiting[0] : undefined
  return stage.queue.map((turn) => {
    const brought = stage.takes === undefined ? undefined : course.table.get(turn.id)
    const cameAt = brought ? brought.at : course.roster.cameAt(turn.id)
    const wasDrawn = stage.seed !== undefined || stage.isDealt
    const isLate = cameAt !== undefined && cameAt > course.startedAt
    const isLast = turn.state === 'now' && course.phase === 'ended'
    return {
      id: turn.id,
      person: course.roster.personOf(brought?.author ?? turn.id),
      state: isLast ? 'done' : turn === next ? 'next' : turn.state,
      usedMs: turn.usedMs,
      ...(isLate && { cameAt }),
      ...((wasDrawn ? turn.isAfterLots : isLate) && { isAfterLots: true as const }),
      ...(brought && { lengthMs: brought.lengthMs }),
    }
  })
}
