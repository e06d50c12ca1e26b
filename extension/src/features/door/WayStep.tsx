import type { Form } from '@whatworked/shared/forms/form'
import type { Suggestion } from '@whatworked/shared/forms/suggest'
import type { Answers } from '@whatworked/shared/records/activity'
import { Icon } from '../../ui/Icon.tsx'
import { AnswersKept } from './AnswersKept.tsx'
import { WayCards } from './WayCards.tsx'

interface Props {
  readonly answers: Answers
  readonly suggested: readonly Suggestion[]
  readonly chosen: string | undefined
  /** The school's own way of working, where it has one. */
  readonly own?: Form | undefined
  readonly onChoose: (way: string) => void
}

/** The answers, what they suggest and why, and every way of working to choose from. */
export const WayStep = ({ answers, suggested, chosen, own, onChoose }: Props) => {
  const [first, ...others] = suggested
  return (
    <>
      <AnswersKept answers={answers} />
      {first && (
        <p className="door-suggestion" role="status">
          <Icon name="people" />
          <span>
            <b>We suggest {first.form.inSentence}.</b> {first.reason}
            {others.map(
              ({ form, reason }) => ` ${capital(form.inSentence)} would suit too: ${lower(reason)}`,
            )}
          </span>
        </p>
      )}
      <WayCards suggested={suggested} chosen={chosen} own={own} onChoose={onChoose} />
    </>
  )
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)
const lower = (words: string): string => words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1)
