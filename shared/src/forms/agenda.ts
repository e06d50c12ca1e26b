/** The agenda of one meeting: the form's stages with the minutes that were agreed, protocols put in. Pure, the same on all devices. */
import type { Activity } from '../records/activity.ts'
import type { Session } from '../records/session.ts'
import type { Form, FormMeeting, Stage } from './form.ts'
import type { Place } from './places.ts'

export type AgendaStage = Stage & { readonly minutes: number }
export interface Agenda {
  readonly meeting: FormMeeting
  readonly stages: readonly AgendaStage[]
  /** Sum of the stages' minutes. */
  readonly minutes: number
}

/** A meeting as far as its agenda matters; `withPlace` gives one its place. */
type MeetingInPlace = Pick<Session, 'meeting'> & { readonly place: Place }

/** Which agenda of the form a meeting has: the one it names, else first, last or usual by its place. */
export const meetingOf = (form: Form, session: MeetingInPlace): FormMeeting => {
  const [usual] = form.meetings
  if (usual === undefined) throw new Error(`A form without meetings: ${form.id}`)
  const on = (when: FormMeeting['on']) => form.meetings.find((one) => one.on === when)
  const named = form.meetings.find((one) => one.id === session.meeting)
  return named ?? on(session.place) ?? on('every') ?? usual
}

/** The agenda of a meeting. Minutes: this meeting's, else the activity's, else the form's. `protocolOf` gives a protocol's stages. */
export const agendaOf = (
  form: Form,
  activity: Pick<Activity, 'minutes'>,
  session: MeetingInPlace & Pick<Session, 'stageMinutes' | 'protocols'>,
  protocolOf: (id: string) => readonly Stage[],
): Agenda => {
  const meeting = meetingOf(form, session)
  const withProtocols = meeting.stages.flatMap((stage) => [
    ...(stage.protocol === undefined ? [stage] : protocolOf(stage.protocol)),
    ...session.protocols
      .filter(({ after }) => after === stage.id)
      .flatMap(({ protocol }) =>
        protocolOf(protocol).map((one) => ({ ...one, id: `${protocol}-${one.id}` })),
      ),
  ])
  const stages = withProtocols
    .filter(({ when }) => when === 'meeting')
    .map((stage) => ({
      ...stage,
      minutes: session.stageMinutes[stage.id] ?? activity.minutes[stage.id] ?? stage.minutes ?? 0,
    }))
  return { meeting, stages, minutes: stages.reduce((sum, { minutes }) => sum + minutes, 0) }
}
