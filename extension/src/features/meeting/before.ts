/** What a meeting asks before it begins. */
import { stagesAround } from '@whatworked/shared/forms/course'
import type { Form, Stage } from '@whatworked/shared/forms/form'
import type { KeptContribution } from '../../data/activities/activity-queries.ts'

/** The stages of a meeting that come before it and ask for a sheet which others will read. */
export const stagesBefore = (
  form: Form,
  session: Parameters<typeof stagesAround>[1],
  protocolOf: (id: string) => readonly Stage[],
): readonly Stage[] =>
  stagesAround(form, session, protocolOf).flatMap(({ stage, when, isOfMeeting }) =>
    isOfMeeting && when === 'before' && stage.makes !== undefined && stage.sees !== 'self' ? [stage] : [],
  )

/** Whether its sheet is written here; one that is handed over, or waits for something, is written on the page of the activity. */
export const isWrittenHere = ({ sees, needs }: Pick<Stage, 'sees' | 'needs'>): boolean =>
  sees !== 'host' && needs === undefined

/** The sheets of a meeting: its own, and those for its stages before that were written when it had no date yet. */
export const sheetsOfMeeting = (
  contributions: readonly KeptContribution[],
  before: readonly Stage[],
): readonly KeptContribution[] => {
  const early = new Set(before.map(({ id }) => id))
  return contributions.filter(({ body }) => body.session !== undefined || early.has(body.stage))
}
