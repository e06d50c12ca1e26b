/** Old is gold of a group: an older post that fits what is tried or meant to be worked on now. */
import { type LocalDay, shiftDay } from '@whatworked/shared/contexts/days'
import type { StreamId } from '@whatworked/shared/ids'
import { type Post, post } from '@whatworked/shared/records/post'
import { techniqueKey } from '@whatworked/shared/techniques/technique-key'
import { foldText } from '@whatworked/shared/text'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { groupKey } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'
import { beingTried } from '../spaces/being-tried.ts'
import { feedChoices } from '../spaces/feed-choices.ts'

/** Younger than this it is not old, in days. */
const OLD_DAYS = 42
const POSTS_MAX = 20
const TECHNIQUES_MAX = 8
/** Shorter words of a focus are in every sentence. */
const WORD_MIN = 5

export interface OldPost {
  readonly id: string
  readonly author: string
  readonly createdAt: number
  readonly body: Post
  /** Why it comes now: what is tried at the moment, or what the group works on. */
  readonly reason: 'tried' | 'focus'
  /** The technique that leads to it, by name. */
  readonly technique: string
}

/** The older posts that fit, best first: those that are tried now before those of the focus, and those that say why before the rest. */
export const oldPosts = async (
  db: JournalDb,
  stream: StreamId,
  focus: string,
  today: LocalDay,
): Promise<readonly OldPost[]> => {
  const [tried, { techniques }] = await Promise.all([beingTried(db, stream), feedChoices(db, stream)])
  const now = new Set(tried.flatMap(({ body }) => body.techniques.map(techniqueKey)))
  const current = new Set(tried.map((one) => one.post))
  const wanted = wordsOf(focus)
  const fitting = techniques.flatMap(({ key, name }) => {
    const reason = now.has(key)
      ? ('tried' as const)
      : wordsMeet(wanted, name)
        ? ('focus' as const)
        : undefined
    return reason ? [{ key, name, reason }] : []
  })
  const inOrder = fitting.sort((a, b) => Number(b.reason === 'tried') - Number(a.reason === 'tried'))
  const lists = await Promise.all(
    inOrder.slice(0, TECHNIQUES_MAX).map(async ({ key, name, reason }) =>
      (await before(db, groupKey(stream, 'post', 'technique', key), shiftDay(today, -OLD_DAYS)))
        .flatMap(toOld)
        .map((one): OldPost => ({ ...one, reason, technique: name }))
        .sort((a, b) => warmth(b) - warmth(a)),
    ),
  )
  return [...new Map(lists.flat().map((one) => [one.id, one])).values()].filter(({ id }) => !current.has(id))
}

const before = (db: JournalDb, group: string, day: LocalDay): Promise<LocalRecord[]> =>
  db.records
    .where('facets')
    .between(`${group}|`, `${group}|${day}`, true, false)
    .reverse()
    .limit(POSTS_MAX)
    .toArray()

const toOld = ({ id, author = '', createdAt, body }: LocalRecord) => {
  const parsed = v.safeParse(post, body)
  // a question was for its day
  return parsed.success && parsed.output.of !== 'question'
    ? [{ id: id as string, author, createdAt, body: parsed.output }]
    : []
}

const warmth = ({ body }: OldPost): number => Number(Boolean(body.why?.trim())) + Number(body.of === 'win')

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= WORD_MIN)

/** Whether one of the words begins as one of the name's does: “questions” meets “questioning”. */
const wordsMeet = (words: readonly string[], name: string): boolean =>
  wordsOf(name).some((mine) => words.some((word) => mine.slice(0, WORD_MIN) === word.slice(0, WORD_MIN)))
