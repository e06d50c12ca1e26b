import type { Calendar } from '@whatworked/shared/contexts/calendar'
import type { KeptConnection } from '../../data/connection.ts'
import { readSetting } from '../../data/settings.ts'
import { useConnection } from '../../data/use-connection.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { answersOf } from './answers-draft.ts'
import { DoorSteps } from './DoorSteps.tsx'
import { FirstDate } from './FirstDate.tsx'
import { FourQuestions } from './FourQuestions.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import { StepForm } from './StepForm.tsx'
import { DOOR_STEPS, type DoorStep, stepBeside } from './steps.ts'
import { NAMELESS, useDoor } from './use-door.ts'
import { WayStep } from './WayStep.tsx'
import '../../ui/entry-form.css'
import './door.css'

const TITLES: Readonly<Record<DoorStep, string>> = {
  questions: 'New space',
  way: 'Choose a way of working',
  promises: 'People and promises',
  date: 'First date',
}

/** `/new-space`: four questions before any way of working, then promises and a first date. */
export const DoorScreen = () => {
  const connection = useConnection()
  const calendar = liveValue(useLive((db) => readSetting(db, 'calendar'), []))
  if (connection.kind === 'loading' || calendar === undefined) return null
  return <Door connection={connection.kind === 'ready' ? connection.value : undefined} calendar={calendar} />
}

interface DoorProps {
  readonly connection: KeptConnection | undefined
  readonly calendar: Calendar
}

const Door = ({ connection, calendar }: DoorProps) => {
  const door = useDoor(connection, calendar)
  const { draft, set, way } = door
  const { step } = draft
  const before = stepBeside(DOOR_STEPS, step, -1)
  return (
    <div className="door">
      <DoorSteps steps={DOOR_STEPS} step={step} isOpen={door.isOpen} onGo={(to) => set({ step: to })} />
      <div className="screen-head">
        <ScreenHeading key={step} title={TITLES[step]} />
        {step === 'way' && (
          <Button size="dense" onClick={() => set({ step: 'questions' })}>
            Change my answers
          </Button>
        )}
      </div>
      {door.isHalfMade && (
        <Notice icon="info" title="This space is half made.">
          Your answers are kept here. Go on to the end, and the space has all of them.
        </Notice>
      )}
      {connection === undefined && <NotConnected />}
      <StepForm
        missing={door.missing}
        trouble={door.trouble}
        kept={door.kept}
        before={before}
        onBack={() => before && set({ step: before })}
        next={nextWords(step, way?.inSentence, door.isMaking)}
        isReady={!door.isMaking && (step !== 'date' || connection !== undefined)}
        onNext={() => void door.goOn()}
      >
        {step === 'questions' && <FourQuestions draft={draft} set={set} isChoosing />}
        {step === 'way' && (
          <WayStep
            answers={answersOf(draft)}
            suggested={door.suggested}
            chosen={way?.id}
            onChoose={(id) => set({ way: id })}
          />
        )}
        {step === 'promises' && (
          <PeopleStep
            draft={draft}
            set={set}
            host={connection ? new URL(connection.server).host : 'the server'}
            nameError={
              door.missing.includes(NAMELESS) ? 'Give it a name that colleagues will know.' : undefined
            }
          />
        )}
        {step === 'date' && way && <FirstDate draft={draft} set={set} way={way} calendar={calendar} />}
      </StepForm>
    </div>
  )
}

const nextWords = (step: DoorStep, way: string | undefined, isMaking: boolean): string => {
  if (step === 'date') return isMaking ? 'Making it' : 'Make the space'
  return step === 'way' && way !== undefined ? `Go on with ${way}` : 'Go on'
}

const NotConnected = () => (
  <Notice
    icon="info"
    title="A space lives on your school’s server, so that colleagues can read it."
    actions={
      <ButtonLink href="#/settings" size="dense">
        Connect to a server
      </ButtonLink>
    }
  >
    You can write everything down here first; it is kept on this computer.
  </Notice>
)
