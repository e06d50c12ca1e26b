/** Small wins of the last fortnight, as the group sees them. */
import type { StreamId } from '@whatworked/shared/ids'
import { type Post, post } from '@whatworked/shared/records/post'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { firstLine } from '../entry-title.ts'
import { groupKey } from '../facets.ts'

const FORTNIGHT_MS = 14 * 24 * 60 * 60 * 1000
/** A strip of more than these could not be read at a glance. */
export const WINS_SHOWN = 3
const WINS_MAX = 50
const LINE_MAX = 110

/** A win in its first words. */
export interface Win {
  readonly id: string
  readonly words: string
}

/** The wins of the last fortnight, the latest first; `more` is how many there are beyond those shown. */
export const winsOfFortnight = async (
  db: JournalDb,
  stream: StreamId,
  now: Date,
): Promise<{ readonly wins: readonly Win[]; readonly more: number }> => {
  const group = groupKey(stream, 'post', 'of', 'win')
  const from = new Date(now.getTime() - FORTNIGHT_MS).toISOString()
  const rows = await db.records
    .where('facets')
    .between(`${group}|${from}`, `${group}|\uffff`)
    .reverse()
    .limit(WINS_MAX)
    .toArray()
  const wins = rows.flatMap(({ id, body }) => {
    const parsed = v.safeParse(post, body)
    const words = parsed.success ? winWords(parsed.output) : ''
    return words === '' ? [] : [{ id, words }]
  })
  return { wins: wins.slice(0, WINS_SHOWN), more: Math.max(0, wins.length - WINS_SHOWN) }
}

const winWords = ({ worked, tried, why, didnt }: Post): string =>
  firstLine([worked, tried, why, didnt].find((text) => text?.trim()) ?? '', LINE_MAX)
