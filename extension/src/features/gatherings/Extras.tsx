import { shiftDay } from '@whatworked/shared/contexts/days'
import { isEnded } from '@whatworked/shared/forms/ended'
import type { Form } from '@whatworked/shared/forms/form'
import { type Gathering, gatheringOf } from '../../data/activities/gathering-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { EndCard } from './EndCard.tsx'
import { type Library, offeringStages, stagesOf } from './library.ts'
import '../../ui/rows.css'

interface Props {
  readonly stream: string
  readonly activityId: string
  readonly library: Library
}

/** What a way of working has beside its stages: talks and stalls, groups, a result, questions that come back, and an end. */
export const GatheringExtras = ({ stream, activityId, library }: Props) => {
  const gathering = liveValue(
    useLive((db) => gatheringOf(db, stream, activityId, Date.now()), [stream, activityId]),
  )
  const form = gathering && library.formOf(gathering.activity.body)
  if (!gathering || !form) return null
  return (
    <>
      <Links gathering={gathering} form={form} />
      <ComingBack gathering={gathering} form={form} />
      <EndCard gathering={gathering} form={form} />
    </>
  )
}

const Links = ({ gathering: { view, activity }, form }: { gathering: Gathering; form: Form }) => {
  const at = `#/space/${view.stream}/activity/${activity.id}`
  const links = [
    ...offeringStages(form).map(({ stage, from }) => ({
      to: `${at}/offers/${from.sheet}`,
      name: stage.turns === 'gallery' ? 'Stalls and visits' : 'Talks and lots',
    })),
    ...(form.hasGroups ? [{ to: `${at}/groups/here`, name: 'Groups and what they share' }] : []),
    ...(form.result ? [{ to: `${at}/result/page`, name: `${form.result.name}, to read or print` }] : []),
  ]
  if (links.length === 0) return null
  return (
    <nav className="card card-gap" aria-label="More of this way of working">
      {links.map(({ to, name }) => (
        <a key={to} href={to} className="crumb">
          <Icon name="arrow-forward" />
          {name}
        </a>
      ))}
    </nav>
  )
}

/** Questions that come back some weeks after the beginning. */
const ComingBack = ({
  gathering: { activity, sessions, contributions },
  form,
}: {
  gathering: Gathering
  form: Form
}) => {
  const today = localDayOf(new Date())
  const began =
    activity.body.startsOn ?? localDayOf(new Date(sessions[0]?.body.startsAt ?? activity.createdAt))
  const open = stagesOf(form).flatMap((stage) =>
    stage.afterWeeks === undefined || contributions.some(({ body }) => body.stage === stage.id)
      ? []
      : [{ stage, on: shiftDay(began, stage.afterWeeks * 7) }],
  )
  if (open.length === 0 || isEnded(activity.body, today)) return null
  return (
    <section className="card card-gap" aria-label="Questions that come back">
      {open.map(({ stage, on }) => (
        <p key={stage.id}>
          <b>{stage.name}</b>{' '}
          <span className="muted">
            {on <= today ? 'is asked now: its sheet is open.' : `is asked on ${longDay(on, today)}.`}
          </span>
        </p>
      ))}
    </section>
  )
}
