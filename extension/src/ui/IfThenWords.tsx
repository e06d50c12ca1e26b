import './if-then.css'
import type { Trial } from '@whatworked/shared/records/trial'

interface Props {
  readonly trial: Pick<Trial, 'ifI' | 'then' | 'because'>
  /** What stands there when none of the three has words. */
  readonly instead?: string
}

const PARTS = [
  ['ifI', 'If I'],
  ['then', 'then'],
  ['because', 'because'],
] as const

/** “If I … then … because …” as one sentence, with its hinges in the colour of trials. */
export const IfThenWords = ({ trial, instead }: Props) => {
  const said = PARTS.flatMap(([part, hinge]) => {
    const words = trial[part]?.trim()
    return words ? [{ part, hinge, words }] : []
  })
  if (said.length === 0) return instead
  return said.map(({ part, hinge, words }, at) => (
    <span key={part}>
      <b className="trial-hinge">{hinge}</b> {joined(words, at === said.length - 1)}
      {at < said.length - 1 && ' '}
    </span>
  ))
}

/** A comma before the next part and a full stop at the end, where the teacher set none. */
const joined = (words: string, isLast: boolean): string => {
  if (/[.,;:!?…”)]$/u.test(words)) return isLast ? words : words.replace(/[.;]$/u, ',')
  return `${words}${isLast ? '.' : ','}`
}
