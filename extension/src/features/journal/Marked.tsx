import { markMatches } from '../../data/search/mark-matches.ts'

/** Text with the places marked that match what was typed in search. */
export const Marked = ({ text, typed }: { readonly text: string; readonly typed: string }) => {
  if (typed.trim() === '') return text
  let at = 0
  return markMatches(text, typed).map((part) => {
    const key = at
    at += part.text.length
    return part.isMatch ? <mark key={key}>{part.text}</mark> : part.text
  })
}
