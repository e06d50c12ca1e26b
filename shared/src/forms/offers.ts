/** What people bring to a gathering: talks and stalls, read from the sheets in which they offered them. */
import type { Contribution } from '../records/contribution.ts'
import { isBlank } from '../text.ts'
import type { Stage } from './form.ts'
import { readValues, type Sheet } from './sheet.ts'
import { talkMinutes } from './talks.ts'

export interface Offer {
  readonly id: string
  /** The member who offers it. */
  readonly author: string
  /** When it was offered, ms UTC. */
  readonly signedUpAt: number
  /** Its first line. */
  readonly title: string
  readonly minutes: number
  /** The shared entry that it comes from. */
  readonly post?: string
  readonly where?: string
  /** Whoever keeps it together with its author, by name. */
  readonly helpers: readonly string[]
}

interface Written {
  readonly id: string
  readonly author: string
  readonly createdAt: number
  readonly body: Contribution
}

const TITLE_MAX_LENGTH = 120

/** The offers among these contributions, the first that signed up first. */
export const offersOf = (
  from: NonNullable<Stage['from']>,
  sheet: Sheet,
  contributions: readonly Written[],
): readonly Offer[] =>
  contributions
    .filter(({ body }) => body.sheet === sheet.id)
    .map(({ id, author, createdAt, body }) => {
      const values = readValues(sheet, body.values)
      const first = (...kinds: readonly string[]): unknown =>
        sheet.fields
          .filter((field) => kinds.includes(field.kind) && field.id !== from.where && field.id !== from.each)
          .map((field) => values[field.id])
          .find((value) => value !== undefined && !(typeof value === 'string' && isBlank(value)))
      const [post, where] = [first('post'), from.where && values[from.where]]
      return {
        id,
        author,
        signedUpAt: createdAt,
        title: titleOf(first('line', 'words', 'technique')),
        minutes: talkMinutes(from.each && values[from.each]),
        ...(typeof post === 'string' && { post }),
        ...(typeof where === 'string' && !isBlank(where) && { where }),
        helpers: [first('people')].flat().filter((one) => typeof one === 'string'),
      }
    })
    .toSorted((a, b) => a.signedUpAt - b.signedUpAt || (a.id < b.id ? -1 : 1))

const titleOf = (value: unknown): string => {
  const words = typeof value === 'string' ? value : (value as { name?: string } | undefined)?.name
  const [line = ''] = (words ?? '').trim().split('\n')
  return line.length > TITLE_MAX_LENGTH ? `${line.slice(0, TITLE_MAX_LENGTH - 1).trimEnd()}…` : line
}
