import type { Answer, Answers } from './check-copy.ts'
import type { LookedThrough } from './look-through.ts'
import { NamesFound, toDecide } from './NamesFound.tsx'

interface Props {
  readonly look: LookedThrough
  readonly answers: Answers
  readonly onAnswer: (keys: readonly string[], answer: Answer) => void
}

/** What was found in words that are about to go into a space, and what is still to be decided. */
export const FoundInWords = ({ look, answers, onAnswer }: Props) => {
  const hints = look.hints(answers)
  return (
    <>
      <NamesFound hints={hints} onAnswer={onAnswer} />
      <p className="small muted" role="status">
        {toDecide(hints)}
      </p>
    </>
  )
}
