import { askedAt } from '@whatworked/shared/forms/course'
import { useState } from 'react'
import { revealTogether } from '../../data/activities/activity-writes.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { showToast } from '../../ui/toasts.ts'
import { minutesWords } from '../../ui/trial-words.ts'
import { firstName, listed, seesWords, TURN_WORDS, untilWords } from './activity-words.ts'
import { MySheets } from './MySheets.tsx'
import { OneSheet } from './OneSheet.tsx'
import { OtherSheets } from './OtherSheets.tsx'
import type { Round, StageHere } from './round.ts'
import { ShownSheets } from './ShownSheets.tsx'
import { troubleWords } from './trouble-words.ts'

interface Props {
  readonly at: StageHere
  readonly round: Round
}

/** One stage: what it asks, who sees it and from when, my own sheet, and those of others once they may be seen. */
export const StageCard = ({ at, round }: Props) => {
  const { stage, sheet, need, isRevealed } = at
  const [about, setAbout] = useState<string>()
  const host = round.host === undefined ? undefined : firstName(round.nameOf(round.host))
  const isOpen = need === undefined || need.isOpen
  const role = round.form.roles.find(({ id }) => id === stage.role)
  return (
    <article className="card stage-card" aria-label={stage.name}>
      <header className="stage-top">
        <h3 tabIndex={-1}>{stage.name}</h3>
        <span className="small muted">
          {[
            stage.minutes ? minutesWords(stage.minutes) : '',
            stage.when === 'meeting' ? TURN_WORDS[stage.turns] : '',
            role ? role.name : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      {stage.prompts.length > 0 && (
        <ul className="stage-prompts">
          {stage.prompts.map((prompt) => (
            <li key={prompt} className="words">
              {prompt}
            </li>
          ))}
        </ul>
      )}
      {stage.rule && <p className="stage-rule">{stage.rule}</p>}
      {stage.howTo && round.canReveal && (
        <Disclosure summary="If you run this for the first time">
          <p className="side-text small">{stage.howTo}</p>
        </Disclosure>
      )}
      <Until at={at} round={round} />
      {need && !need.isOpen && (
        <Notice icon="lock" title={need.because}>
          {need.missing.length > 0 && `Still to come: pupil ${listed(need.missing)}.`}
        </Notice>
      )}
      {need?.isStated && (
        <Notice icon="info" title="You said that there is none. The result will say so too." />
      )}
      {at.shown.length > 0 && (
        <ShownSheets at={at} round={round} {...(isOpen && round.canWrite && { onAbout: setAbout })} />
      )}
      {sheet && at.isForOthers && at.others.length === 0 && role && (
        <p className="small muted">
          Written by {listed((round.session?.body.roles[role.id] ?? []).map(round.nameOf))} this time.
        </p>
      )}
      {sheet && isOpen && (
        <>
          <p className="small muted stage-sees">
            <Icon name={stage.sees === 'group' || isRevealed ? 'people' : 'lock'} />
            {seesWords(stage.sees, isRevealed, host)}
          </p>
          {stage.sees === 'self' ? (
            <div>
              <WriteForOneself stream={round.records.space.stream} />
            </div>
          ) : (
            <div className="stage-sheets">
              {round.canWrite && isOpen && (
                <MySheets
                  key={about}
                  at={at}
                  sheet={sheet}
                  round={round}
                  about={about}
                  onClosed={() => setAbout(undefined)}
                />
              )}
              {!round.canWrite &&
                at.mine.map((one) => <OneSheet key={one.id} one={one} sheet={sheet} round={round} at={at} />)}
              <OtherSheets at={at} sheet={sheet} round={round} />
            </div>
          )}
          <Reveal at={at} round={round} />
        </>
      )}
    </article>
  )
}

const WriteForOneself = ({ stream }: { readonly stream: string }) =>
  useDb().holdsJournal ? (
    <ButtonLink href="#/write" size="dense" icon="write">
      Write it in your journal
    </ButtonLink>
  ) : (
    <ButtonLink href={`#/space/${stream}/line`} size="dense" icon="write">
      Write it for yourself
    </ButtonLink>
  )

const Until = ({ at, round }: Pick<Props, 'at' | 'round'>) => {
  const started = round.records.activity.body.startsOn
  const asked = askedAt(
    at.stage,
    started === undefined ? round.records.activity.createdAt : new Date(`${started}T08:00`).getTime(),
  )
  if (at.until === undefined && asked === undefined) return null
  return (
    <p className="stage-until">
      <Icon name="clock" />
      {at.until !== undefined
        ? untilWords(at.until, Date.now())
        : asked !== undefined && asked > Date.now()
          ? `This comes up on ${longDay(localDayOf(new Date(asked)), localDayOf(new Date()))}`
          : 'It is time for this now'}
    </p>
  )
}

const Reveal = ({ at, round }: Pick<Props, 'at' | 'round'>) => {
  const db = useDb()
  if (at.stage.sees !== 'reveal' || at.isRevealed) return null
  if (!round.canReveal) return null
  const reveal = async () => {
    const { stream, role } = round.records.space
    const isGuide = role === 'owner' || role === 'facilitator'
    if (at.gateBefore !== undefined && isGuide)
      await revealTogether(db, stream, round.records.activity.id, at.gateBefore, new Date())
    const result = await revealTogether(db, stream, at.under, at.gate, new Date())
    showToast(result.kind === 'saved' ? 'Revealed for everybody' : troubleWords(result))
  }
  return (
    <div className="reveal">
      <Button kind="together" icon="eye" onClick={() => void reveal()}>
        Reveal together
      </Button>
      <span className="small muted">
        Everybody’s at the same moment, and it stays revealed. Ask first whether all have finished.
      </span>
    </div>
  )
}
