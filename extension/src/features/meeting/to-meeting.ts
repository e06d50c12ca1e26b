/** From what is kept and where the run stands to the meeting that the screens show. */
import { meetingWords } from '@whatworked/shared/forms/dates'
import type { Form, Stage } from '@whatworked/shared/forms/form'
import type { Person, Run } from '@whatworked/shared/forms/run'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { KeptPlan } from '../../data/activities/activity-queries.ts'
import type { MeetingRecords } from '../../data/activities/meeting-queries.ts'
import { type MeetingRun, membersIn } from '../../data/activities/meeting-run.ts'
import { isFrom, ownerOf, unconfirmedIn } from '../../data/activities/typed-up.ts'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { cellsOf } from './cells.ts'
import { INTENTIONS_SHEET, type Meeting } from './meeting.ts'
import { calledBy } from './names.ts'
import { lastPlanOf, sheetOf, standingOf } from './promises.ts'

interface From {
  readonly records: MeetingRecords
  readonly form: Form
  readonly run: Run
  readonly offers: MeetingRun['offers']
  readonly sheetNamed: (id: string) => Sheet | undefined
  readonly deeds: Meeting['deeds']
  readonly before: readonly Stage[]
  readonly now: number
}

/** The meeting without what only one screen opens. */
export const toMeeting = (from: From): Omit<Meeting, 'onScribe' | 'onOpenPane'> => {
  const { records, form, run, offers, deeds, now } = from
  const { space, session, activity, sessions, plans, contributions, confirmedBy } = records
  const { me, role } = space
  const members = membersIn(records).filter(({ leftAt }) => leftAt === undefined)
  const memberIds = new Set(members.map(({ id }) => id))
  // whoever gives a talk may not have come in yet
  const inTurn = run.stage?.from === undefined ? run.turns.map(({ person }) => person) : []
  const here = new Set([...run.present, ...inTurn].map(({ id }) => id))
  const people = peopleOf(members, run)
  const called = calledBy(people)
  const isGuide = role === 'owner' || role === 'facilitator'
  const mayWrite = role !== 'guest'
  const isRunByMe = mayWrite && (isGuide || run.facilitator === me)
  const earlier: ReadonlySet<string> = new Set(
    sessions
      .filter(({ id, body }) => id !== session.id && body.number < session.body.number)
      .map(({ id }) => id),
  )
  const unconfirmed = unconfirmedIn([...plans, ...contributions], confirmedBy)
  const counting = contributions.filter(({ id }) => !unconfirmed.has(id))
  const madeAt = (plan: KeptPlan) =>
    sessions.find(({ id }) => id === plan.body.session)?.body.startsAt ?? plan.createdAt
  const promiseOf = (person: Person) => lastPlanOf(plans, person, earlier, unconfirmed)
  const writtenBy = (person: Person, sheet: string) => sheetOf(counting, person, sheet)
  const sheetNamed = withIntentions(from.sheetNamed, session.body.intentions)
  const planned = activity.body.meetings ?? form.meetingsPlanned
  const runner = run.facilitator ?? session.body.runBy
  return {
    stream: space.stream,
    spaceName: space.space?.name ?? 'A space',
    title: activity.body.title ?? form.name,
    form,
    sessionId: session.id,
    session: session.body,
    numberWords: meetingWords(session.body.number, planned),
    records,
    run,
    me,
    people,
    memberIds,
    knownByName: namedIn(
      plans.filter(({ body }) => earlier.has(body.session)),
      people,
    ),
    away: members.filter(({ id }) => !here.has(id)),
    called,
    isRunByMe,
    mayStart: mayWrite,
    mayEdit: isGuide || session.author === me,
    mayInvite: isGuide,
    whoRuns:
      runner === undefined
        ? ''
        : runner === me
          ? 'You run this meeting.'
          : `${called.get(runner) ?? 'Somebody'} runs this meeting.`,
    met: metIn(records),
    unmetWords: unmetWordsIn(records),
    writing: run.stages.flatMap(({ stage }) =>
      stage.makes === undefined || (stage.makes === INTENTIONS_SHEET && !isRunByMe) ? [] : [stage],
    ),
    before: from.before,
    mineIn: ({ id }) =>
      contributions.filter(
        (one) => one.body.stage === id && isFrom(one, { id: me, name: '' }) && !unconfirmed.has(one.id),
      ),
    colleagues: [...space.members.map(({ body }) => body.name), ...people.map(({ name }) => name)],
    questionOf: ({ prompts, makes }) =>
      prompts[0] ?? (makes === undefined ? undefined : sheetNamed(makes)?.title),
    seed: run.seed,
    offers,
    unconfirmed,
    deeds,
    sheetNamed,
    promiseOf,
    planIn: (person) =>
      standingOf(
        plans.filter(({ body }) => body.session === session.id),
        person,
        unconfirmed,
        me,
      ),
    writtenBy,
    cellsOf: (person) => {
      const plan = promiseOf(person)
      return cellsOf(
        { shows: run.stage?.shows ?? [], makes: run.stage?.makes },
        {
          name: called.get(person.id) ?? person.name,
          plan: plan && {
            changes: plan.body.changes,
            on: shortDay(localDayOf(new Date(madeAt(plan))), localDayOf(new Date(now))),
          },
          written: (sheet) => writtenBy(person, sheet),
        },
        sheetNamed,
      )
    },
    // Before the start anybody may say who is there.
    mayMove: (person) => mayWrite && (person === me || isRunByMe || run.phase === 'waiting'),
    mayTakeOverFrom: (person) =>
      mayWrite &&
      !isRunByMe &&
      run.phase === 'running' &&
      person === run.facilitator &&
      run.present.some(({ id }) => id === me),
    mayWriteFor: (person) => mayWrite && person.id !== me,
    nameOf: (id) => space.members.find((one) => one.id === id)?.body.name ?? 'A colleague',
    nextSession: sessions.find(({ body }) => body.number > session.body.number && body.state !== 'lost'),
  }
}

const peopleOf = (members: readonly Person[], run: Run): readonly Person[] => {
  const all = [...members, ...run.present, ...run.turns.map(({ person }) => person)]
  return [...new Map(all.map((person) => [person.id, person])).values()]
}

const lastOnIntentions = ({ contributions }: MeetingRecords) =>
  contributions.filter(({ body }) => body.sheet === INTENTIONS_SHEET).at(-1)?.body.values

const unmetWordsIn = (records: MeetingRecords): string => {
  const words = lastOnIntentions(records)?.['next']
  return typeof words === 'string' ? words : ''
}

/** Names on earlier plans that nobody here has; the name stands for an id, because there is none. */
const namedIn = (plans: readonly KeptPlan[], people: readonly Person[]): readonly Person[] => {
  const here = new Set(people.map(({ name }) => name))
  const names = plans.flatMap((plan) => {
    const owner = ownerOf(plan)
    return 'name' in owner && !here.has(owner.name) ? [owner.name] : []
  })
  return [...new Set(names)].map((name) => ({ id: name, name }))
}

/** The intentions that whoever runs the meeting ticked, by the latest that was said of them. */
const metIn = (records: MeetingRecords): ReadonlySet<string> => {
  const last = lastOnIntentions(records)?.['met']
  return new Set(Array.isArray(last) ? last.filter((one) => typeof one === 'string') : [])
}

/** The sheet on the intentions offers those of this meeting. */
const withIntentions =
  (sheetNamed: From['sheetNamed'], intentions: readonly string[]): From['sheetNamed'] =>
  (id) => {
    const sheet = sheetNamed(id)
    if (sheet === undefined || id !== INTENTIONS_SHEET) return sheet
    const options = intentions.map((one) => ({ value: one, label: one }))
    return {
      ...sheet,
      fields: sheet.fields.map((field) => (field.kind === 'choices' ? { ...field, options } : field)),
    }
  }
