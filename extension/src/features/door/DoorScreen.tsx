import { suggest } from '@whatworked/shared/forms/suggest'
import { WAYS } from '@whatworked/shared/forms/ways'
import { isBlank } from '@whatworked/shared/text'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { KeptConnection } from '../../data/connection.ts'
import { dropForm, type KeptState, keepForm, keptForm } from '../../data/kept-form.ts'
import { readSetting } from '../../data/settings.ts'
import { useConnection } from '../../data/use-connection.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { DraftWords } from '../../ui/DraftWords.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { AnswersKept } from './AnswersKept.tsx'
import { DoorSteps } from './DoorSteps.tsx'
import {
  answersOf,
  type DoorDraft,
  type DoorStep,
  doorDraft,
  emptyDraft,
  situationOf,
  unanswered,
} from './door-draft.ts'
import { FirstDate } from './FirstDate.tsx'
import { FourQuestions } from './FourQuestions.tsx'
import { datesOf } from './first-dates.ts'
import { openSpace } from './open-space.ts'
import { Promises } from './Promises.tsx'
import { WayCards } from './WayCards.tsx'
import '../../ui/entry-form.css'
import './door.css'

const DRAFT = 'new space'
const TITLES: Readonly<Record<DoorStep, string>> = {
  questions: 'New space',
  way: 'Choose a way of working',
  promises: 'People and promises',
  date: 'First date',
}
const NEXT: Readonly<Record<DoorStep, DoorStep | undefined>> = {
  questions: 'way',
  way: 'promises',
  promises: 'date',
  date: undefined,
}
const BEFORE: Readonly<Record<DoorStep, DoorStep | undefined>> = {
  questions: undefined,
  way: 'questions',
  promises: 'way',
  date: 'promises',
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
  readonly calendar: Parameters<typeof datesOf>[2]
}

const Door = ({ connection, calendar }: DoorProps) => {
  const db = useDb()
  const [draft, setDraft] = useState<DoorDraft>(
    () => (keptForm(DRAFT, doorDraft) as DoorDraft | undefined) ?? emptyDraft(),
  )
  const [kept, setKept] = useState<KeptState>('kept')
  const [missing, setMissing] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<string>()
  const [isMaking, setMaking] = useState(false)
  const { step } = draft
  const open = unanswered(draft)
  const suggested = suggest(situationOf(draft))
  const way = WAYS.find(({ id }) => id === draft.way) ?? suggested[0]?.form
  const dates = way === undefined ? [] : datesOf(draft, way, calendar)
  const answers = answersOf(draft)
  const isNamed = !isBlank(draft.name)

  const set = (part: Partial<DoorDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setKept(keepForm(DRAFT, next))
    setMissing([])
    setTrouble(undefined)
  }
  const isOpen = (to: DoorStep) => to === 'questions' || (open.length === 0 && (to !== 'date' || isNamed))
  const goOn = async () => {
    if (open.length > 0) return setMissing(open)
    if (step === 'promises' && !isNamed) return setMissing(['what it is called'])
    const to = NEXT[step]
    if (to !== undefined) {
      set({ step: to, ...(step === 'way' && way && { way: way.id }) })
      return scrollTo(0, 0)
    }
    if (connection === undefined || way === undefined || isMaking) return
    setMaking(true)
    const opened = await openSpace(db, connection, draft, way, dates)
    setMaking(false)
    if (opened.kind === 'not-made') return setTrouble(opened.words)
    dropForm(DRAFT)
    showToast(
      opened.kind === 'opened'
        ? 'The space is there'
        : 'The space is there. Its way of working could not be kept; choose it again in the space.',
    )
    navigate(`/space/${opened.stream}/members`)
  }

  return (
    <div className="door">
      <DoorSteps step={step} isOpen={isOpen} onGo={(to) => set({ step: to })} />
      <div className="screen-head">
        <ScreenHeading key={step} title={TITLES[step]} />
        {step === 'way' && (
          <Button size="dense" onClick={() => set({ step: 'questions' })}>
            Change my answers
          </Button>
        )}
      </div>
      {connection === undefined && (
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
      )}
      <form
        className="door-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void goOn()
        }}
      >
        {step === 'questions' && <FourQuestions draft={draft} set={set} />}
        {step === 'way' && (
          <>
            <AnswersKept answers={answers} />
            {suggested[0] && (
              <p className="door-suggestion" role="status">
                <Icon name="people" />
                <span>
                  <b>We suggest {suggested[0].form.inSentence}.</b> {suggested[0].reason}
                  {suggested
                    .slice(1)
                    .map(
                      ({ form, reason }) => ` ${capital(form.inSentence)} would suit too: ${lower(reason)}`,
                    )}
                </span>
              </p>
            )}
            <WayCards suggested={suggested} chosen={way?.id} onChoose={(id) => set({ way: id })} />
          </>
        )}
        {step === 'promises' && (
          <Promises
            values={draft}
            set={set}
            host={connection ? new URL(connection.server).host : 'the server'}
            nameError={
              missing.includes('what it is called') ? 'Give it a name that colleagues will know.' : undefined
            }
          />
        )}
        {step === 'date' && way && (
          <FirstDate draft={draft} set={set} way={way} calendar={calendar} today={localDayOf(new Date())} />
        )}
        {missing.length > 0 && (
          <Notice icon="info" title={`Still to say: ${missing.join('; ')}.`} live>
            A short answer does, and you can change it later. Everything you wrote is kept.
          </Notice>
        )}
        {trouble && (
          <Notice tone="trouble" icon="warn" title="The space wasn’t made." live>
            {trouble} Everything you wrote is kept.
          </Notice>
        )}
        <div className="door-foot">
          {BEFORE[step] ? (
            <Button
              kind="quiet"
              icon="chevron-back"
              onClick={() => set({ step: BEFORE[step] ?? 'questions' })}
            >
              {TITLES_BACK[BEFORE[step] ?? 'questions']}
            </Button>
          ) : (
            <DraftWords state={kept} />
          )}
          <span className="muted small grow door-later">
            {step === 'questions'
              ? 'Purpose first, then how.'
              : 'You can change the way of working later and keep everything in it.'}
          </span>
          <Button
            type="submit"
            kind="primary"
            size="big"
            aria-disabled={isMaking || (step === 'date' && connection === undefined)}
          >
            {step === 'way' && way
              ? `Go on with ${way.inSentence}`
              : step === 'date'
                ? isMaking
                  ? 'Making it'
                  : 'Make the space'
                : 'Go on'}
          </Button>
        </div>
      </form>
    </div>
  )
}

const TITLES_BACK: Readonly<Record<DoorStep, string>> = {
  questions: 'Four questions',
  way: 'Way of working',
  promises: 'People and promises',
  date: 'First date',
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)
const lower = (words: string): string => words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1)
