import { afterName } from './names.ts'

interface Props {
  /** Whom it is put to, as they are called. */
  readonly name: string | undefined
  readonly question: string
}

/** The question of a stage, with the speaker's name before it. */
export const Question = ({ name, question }: Props) =>
  name === undefined ? (
    question
  ) : (
    <>
      <b>{name}</b>, {afterName(question)}
    </>
  )
