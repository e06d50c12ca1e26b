import './avatar.css'
import { classNames } from './class-names.ts'

interface Props {
  readonly name: string
  readonly size?: 'large'
}

/** A person's initials on a tint that is always the same for that name. The name itself stands beside it or is read out. */
export const Avatar = ({ name, size }: Props) => (
  <span className={classNames('avatar', size, tintOf(name))} aria-hidden="true">
    {initialsOf(name)}
  </span>
)

/** First letters of the first and last word of a name: “Mei Tan” is MT. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toLocaleUpperCase('en-GB')
}

const TINTS = ['', 'pen', 'trial', 'part', 'not'] as const

const tintOf = (name: string): string => {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return TINTS[sum % TINTS.length] ?? ''
}
