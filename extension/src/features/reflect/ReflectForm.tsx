/** The quick reflection. Its fields are uncontrolled: what was typed before any script ran is kept. */
import type { RefObject } from 'react'
import type { FormDraft } from '../../data/use-draft.ts'
import { Button } from '../../ui/Button.tsx'
import { daysBetween, localDayOf, nearDay } from '../../ui/dates.ts'
import { FormFoot } from '../../ui/FormFoot.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { ComboboxOption } from '../../ui/match-options.ts'
import { type ChosenName, NamePicker } from '../../ui/NamePicker.tsx'
import { useSaveKey } from '../../ui/use-save-key.ts'
import { DifferenceChoice } from './DifferenceChoice.tsx'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { Sheet } from './Sheet.tsx'
import { WhenField } from './WhenField.tsx'

/** What is chosen or typed in the two pickers, which are not plain form fields. */
export type Picked = {
  techniques: readonly ChosenName[]
  techniqueText: string
  class: readonly ChosenName[]
  classText: string
}
export const NOTHING_PICKED: Picked = { techniques: [], techniqueText: '', class: [], classText: '' }

/** `trouble` when something went wrong; without it, only something is missing. */
export type ReflectProblem = { title: string; words: string; tone?: 'trouble' }

interface Props {
  readonly form: RefObject<HTMLFormElement | null>
  readonly isHidden: boolean
  readonly now: Date | undefined
  readonly picked: Picked
  readonly onPicked: (picked: Picked) => void
  readonly techniques: readonly ComboboxOption[]
  readonly classes: readonly (ComboboxOption & { usedToday: boolean })[]
  readonly draft: FormDraft
  readonly day: string
  readonly onDay: (day: string) => void
  readonly problem: ReflectProblem | undefined
  readonly isSaving: boolean
  readonly hasSelection: boolean
  readonly onClipInstead: () => void
  readonly onSave: (finishLater: boolean) => void
}

export const ReflectForm = (props: Props) => {
  const { form, now, picked, onPicked, draft, problem, onSave } = props
  const today = now && localDayOf(now)
  const offeredDay =
    draft.offeredAt === undefined || !today ? undefined : localDayOf(new Date(draft.offeredAt))

  useSaveKey(!props.isHidden, () => onSave(false))
  return (
    <form
      ref={form}
      id="reflect"
      className="reflect"
      hidden={props.isHidden}
      autoComplete="off"
      onInput={draft.keep}
      onSubmit={(event) => event.preventDefault()}
      aria-label="Reflect"
    >
      {offeredDay !== undefined && today !== undefined && (
        <p className="offer">
          <Icon name="write" />
          <span>
            You have an unfinished note from {offerWords(offeredDay, today)}.{' '}
            <button type="button" className="link" onClick={() => void draft.openOffered()}>
              Open it
            </button>
          </span>
        </p>
      )}
      {props.hasSelection && (
        <p className="offer">
          <Icon name="clip" />
          <span>
            You’ve selected a passage.{' '}
            <button type="button" className="link" onClick={props.onClipInstead}>
              Clip this passage
            </button>
          </span>
        </p>
      )}
      <div className="about">
        <NamePicker
          label="Technique"
          icon="plus"
          options={props.techniques}
          chosen={picked.techniques}
          onChosen={(techniques) => onPicked({ ...picked, techniques, techniqueText: '' })}
          text={picked.techniqueText}
          onText={(techniqueText) => onPicked({ ...picked, techniqueText })}
        />
        <NamePicker
          label="Class"
          icon="people"
          single
          options={props.classes}
          beforeTyping={props.classes.filter(({ usedToday }) => usedToday)}
          chosen={picked.class}
          onChosen={(chosen) => onPicked({ ...picked, class: chosen.slice(-1), classText: '' })}
          text={picked.classText}
          onText={(classText) => onPicked({ ...picked, classText })}
        />
        <WhenField today={today} label={dayWords(props.day, today)} onDay={props.onDay} />
      </div>
      <OutcomeChoice />
      <Sheet />
      <DifferenceChoice />
      <FormFoot draft={draft.state} problem={problem} isSaving={props.isSaving} onSave={() => onSave(false)}>
        <Button kind="quiet" onClick={() => onSave(true)} aria-disabled={props.isSaving}>
          Finish later
        </Button>
      </FormFoot>
    </form>
  )
}

const offerWords = (day: string, today: string): string => {
  if (day === today) return 'earlier today'
  return daysBetween(day, today) === 1 ? 'yesterday' : nearDay(day, today)
}

const dayWords = (day: string, today: string | undefined): string =>
  day === '' || today === undefined ? 'Today' : nearDay(day, today)
