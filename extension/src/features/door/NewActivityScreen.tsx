import type { Calendar } from '@whatworked/shared/contexts/calendar'
import type { StreamId } from '@whatworked/shared/ids'
import type { Activity } from '@whatworked/shared/records/activity'
import { activitiesIn } from '../../data/activities/activity-queries.ts'
import { readSetting } from '../../data/settings.ts'
import { spaceView } from '../../data/space-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { answersOf } from './answers-draft.ts'
import { DoorSteps } from './DoorSteps.tsx'
import { FirstDate } from './FirstDate.tsx'
import { FourQuestions } from './FourQuestions.tsx'
import { StepForm } from './StepForm.tsx'
import { ACTIVITY_STEPS, stepBeside } from './steps.ts'
import { useNewActivity } from './use-new-activity.ts'
import { WayStep } from './WayStep.tsx'
import '../../ui/crumbs.css'
import '../../ui/entry-form.css'
import './door.css'

const TITLES = {
  questions: 'Another activity',
  way: 'Choose a way of working',
  date: 'First date',
} as const

/** `/space/:stream/activity/new`: another activity in the same space, asked the same four questions before its way of working. */
export const NewActivityScreen = ({ stream }: { readonly stream: string }) => {
  const found = useLive(
    async (db) => ({
      view: await spaceView(db, stream),
      all: await activitiesIn(db, stream as StreamId),
      calendar: await readSetting(db, 'calendar'),
    }),
    [stream],
  )
  if (found.kind === 'loading') return null
  const value = liveValue(found)
  if (value?.view?.space === undefined) return <ScreenHeading title="This space isn’t on this computer" />
  const { space, role } = value.view
  return (
    <div className="door">
      <p className="crumbs">
        <a className="crumb" href={`#/space/${stream}`}>
          <Icon name="chevron-back" />
          {space.name}
        </a>
      </p>
      {role === 'owner' || role === 'facilitator' ? (
        <NewActivity
          key={stream}
          stream={value.view.stream}
          before={value.all.at(-1)?.body}
          own={value.all.findLast(({ body }) => body.own)?.body.own}
          purpose={space.purpose}
          calendar={value.calendar}
        />
      ) : (
        <>
          <ScreenHeading title={TITLES.questions} />
          <p className="muted">An owner or a facilitator begins one.</p>
        </>
      )}
    </div>
  )
}

export interface NewActivityProps {
  readonly stream: StreamId
  /** The one that was begun last, whose answers are a beginning. */
  readonly before: Activity | undefined
  /** The school's own way of working, which can be used again. */
  readonly own: Activity['own']
  readonly purpose: string | undefined
  readonly calendar: Calendar
}

const NewActivity = (props: NewActivityProps) => {
  const { draft, set, way, ...going } = useNewActivity(props)
  const { step } = draft
  const before = stepBeside(ACTIVITY_STEPS, step, -1)
  return (
    <>
      <DoorSteps steps={ACTIVITY_STEPS} step={step} isOpen={going.isOpen} onGo={(to) => set({ step: to })} />
      <div className="screen-head">
        <ScreenHeading key={step} title={TITLES[step]} />
        {step === 'way' && (
          <Button size="dense" onClick={() => set({ step: 'questions' })}>
            Change my answers
          </Button>
        )}
      </div>
      <StepForm
        missing={going.missing}
        trouble={going.trouble}
        kept={going.kept}
        before={before}
        onBack={() => before && set({ step: before })}
        next={step === 'date' ? 'Begin it' : step === 'way' && way ? `Go on with ${way.inSentence}` : 'Go on'}
        isReady={!going.isBeginning}
        onNext={() => void going.goOn()}
      >
        {step === 'questions' && <FourQuestions draft={draft} set={set} isChoosing />}
        {step === 'way' && (
          <WayStep
            answers={answersOf(draft)}
            suggested={going.suggested}
            chosen={way?.id}
            own={props.own}
            onChoose={(id) => set({ way: id })}
          />
        )}
        {step === 'date' && way && (
          <>
            <section className="card form-stack" aria-labelledby="door-called">
              <h2 id="door-called">Its name</h2>
              <TextField
                label="What is it called? (if it needs a name)"
                placeholder={way.name}
                maxLength={120}
                value={draft.title}
                onChange={({ target }) => set({ title: target.value })}
              />
            </section>
            <FirstDate draft={draft} set={set} way={way} calendar={props.calendar} />
          </>
        )}
      </StepForm>
    </>
  )
}
