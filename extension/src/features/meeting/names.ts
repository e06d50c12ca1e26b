/** How people are called in a meeting. */
import type { Person } from '@whatworked/shared/forms/run'

/** First names by id; the whole name where two share a first one. */
export const calledBy = (people: readonly Person[]): ReadonlyMap<string, string> => {
  const firstOf = ({ name }: Person) => name.trim().split(/\s+/u)[0] ?? name
  const many = new Map<string, number>()
  for (const person of people) many.set(firstOf(person), (many.get(firstOf(person)) ?? 0) + 1)
  return new Map(
    people.map((person) => [person.id, (many.get(firstOf(person)) ?? 0) > 1 ? person.name : firstOf(person)]),
  )
}

/** “what did you try?” after a name and a comma; “I …” keeps its capital. */
export const afterName = (question: string): string =>
  /^(I\b|I[’']|[A-Z]{2})/u.test(question)
    ? question
    : question.charAt(0).toLocaleLowerCase('en-GB') + question.slice(1)
