import { type Calendar, schoolYearStart } from '@whatworked/shared/contexts/calendar'
import type { TrialState, Verdict } from '@whatworked/shared/records/trial'
import { useRef, useState } from 'react'
import type { TrialEntry } from '../../data/entry.ts'
import { type JournalNames, journalNames } from '../../data/journal-names.ts'
import { readSetting } from '../../data/settings.ts'
import { type TrialBoard, trialBoard } from '../../data/trials/trial-queries.ts'
import { type Live, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { AskDialog } from './AskDialog.tsx'
import { Column } from './Column.tsx'
import { NoTrials } from './NoTrials.tsx'
import { TrialCard } from './TrialCard.tsx'
import { giveTwoWeeks, moveTrial } from './trial-deeds.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import './trials.css'

/** How many decided trials are read at a time. */
const DECIDED_PAGE = 100

/** The board of all trials: planned, trying, decided this year. */
export const TrialsScreen = () => {
  const [decidedMax, setDecidedMax] = useState(DECIDED_PAGE)
  const read = useLive(
    async (db) => ({
      board: await trialBoard(db, decidedMax),
      names: await journalNames(db),
      calendar: await readSetting(db, 'calendar'),
    }),
    [decidedMax],
  )
  if (read.kind === 'loading') return null
  return (
    <>
      <div className="screen-head">
        <div>
          <ScreenHeading title="Trials" />
          <p className="muted trials-line">Small, on purpose. If I do this, will that happen?</p>
        </div>
        {!isEmpty(read) && (
          <ButtonLink href="#/trials/new" kind="primary" icon="plus" shortcut="T">
            New trial
          </ButtonLink>
        )}
      </div>
      {read.kind === 'failed' ? (
        <Notice tone="trouble" icon="warn" title="This browser can’t read your trials just now." live>
          Nothing has been removed. Close other WhatWorked pages and try again.
        </Notice>
      ) : (
        <Board {...read.value} onMore={() => setDecidedMax(decidedMax + DECIDED_PAGE)} />
      )}
    </>
  )
}

/** An empty board has the button in its middle. */
const isEmpty = (read: Live<{ board: TrialBoard }>): boolean =>
  read.kind === 'ready' && allOn(read.value.board).length === 0

const allOn = ({ planned, trying, decided }: TrialBoard): readonly TrialEntry[] => [
  ...planned,
  ...trying,
  ...decided,
]

interface BoardProps {
  readonly board: TrialBoard
  readonly names: JournalNames
  readonly calendar: Calendar
  readonly onMore: () => void
}

const Board = ({ board, names, calendar, onMore }: BoardProps) => {
  const db = useDb()
  const place = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<{ trial: TrialEntry; verdict?: Verdict | undefined }>()
  const today = localDayOf(new Date())
  const year = schoolYearStart(calendar, today)
  const isThisYear = ({ body, day }: TrialEntry) => (body.verdict?.on ?? day) >= year
  const [thisYear, earlier] = [
    board.decided.filter(isThisYear),
    board.decided.filter((each) => !isThisYear(each)),
  ]
  const all = allOn(board)
  useListKeys(place)
  useKeptFocus()

  const move = async (trial: TrialEntry, to: TrialState) => {
    if (trial.body.state === to) return
    if (to === 'decided') return setAsked({ trial })
    await moveTrial(db, trial.id, to)
  }
  const moveById = (id: string | undefined, to: TrialState) => {
    const trial = all.find((each) => each.id === id)
    if (trial) void move(trial, to)
  }
  const moveFocused = (to: TrialState) =>
    moveById(document.activeElement?.closest<HTMLElement>('[data-trial]')?.dataset['trial'], to)
  useShortcut('1', () => moveFocused('planned'))
  useShortcut('2', () => moveFocused('trying'))
  useShortcut('3', () => moveFocused('decided'))

  const card = (trial: TrialEntry) => (
    <TrialCard
      key={trial.id}
      trial={trial}
      names={names}
      today={today}
      onMove={(to) => void move(trial, to)}
      onAsk={(verdict) => setAsked({ trial, verdict })}
      onTwoWeeks={() => void giveTwoWeeks(db, trial.id, '')}
    />
  )
  if (all.length === 0) return <NoTrials />
  return (
    <div ref={place} className="board">
      <Column title="Planned" count={board.planned.length} onDropTrial={(id) => moveById(id, 'planned')}>
        {board.planned.map(card)}
        <ButtonLink href="#/trials/new" icon="plus" className="trial-more">
          What could you be even better at?
        </ButtonLink>
      </Column>
      <Column title="Trying" count={board.trying.length} onDropTrial={(id) => moveById(id, 'trying')}>
        {board.trying.map(card)}
        {board.trying.length === 0 && <p className="small muted trial-none">One at a time is plenty.</p>}
      </Column>
      <Column title="Decided this year" count={thisYear.length} onDropTrial={(id) => moveById(id, 'decided')}>
        {thisYear.map(card)}
        {thisYear.length === 0 && (
          <p className="small muted trial-none">Verdicts gather here, also the ones that say stop.</p>
        )}
        {(earlier.length > 0 || board.more) && (
          <details className="trials-earlier">
            <summary>Earlier</summary>
            {earlier.map(card)}
            {board.more && <Button onClick={onMore}>Show more</Button>}
          </details>
        )}
      </Column>
      {asked && <AskDialog trial={asked.trial} verdict={asked.verdict} onClose={() => setAsked(undefined)} />}
    </div>
  )
}
