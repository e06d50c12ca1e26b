/** What a group's posts say of one technique, as observations for the map; a copy of one's own entry is not counted twice. */

import type { StreamId } from '@whatworked/shared/ids'
import type { Observation } from '@whatworked/shared/map/observation'
import { type Outcome, sharedAs } from '@whatworked/shared/records/fields'
import type { Verdict } from '@whatworked/shared/records/trial'
import { isSeed } from '@whatworked/shared/techniques/seeds'
import { foldText } from '@whatworked/shared/text'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { dayOfInstant } from '../entry.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'
import { readTechniques, rowsOfTechnique } from '../techniques/technique-library.ts'
import { techniqueObservations } from '../techniques/technique-observations.ts'
import { type Told, toldIn } from './told-in-post.ts'

/** One technique in a space: what the group's posts say of it beside one's own entries. */
export interface SpaceTechnique {
  readonly name: string
  /** What it is called by in one's own library, if it is there. */
  readonly own: string | undefined
  /** Its id where it is one of the library that everybody begins with. */
  readonly seed: string | undefined
  readonly mine: readonly Observation[]
  readonly ours: readonly Observation[]
}

/** More posts about one technique than this are not drawn. */
const POSTS_MAX = 5_000

/** Reads them; `key` is that of `techniqueKey`. Undefined where neither the library nor a post knows such a technique. */
export const spaceTechnique = async (
  db: JournalDb,
  { stream, me }: { readonly stream: StreamId; readonly me: string },
  key: string,
  nameOf: (member: string) => string | undefined,
): Promise<SpaceTechnique | undefined> => {
  const library = await readTechniques(db)
  const known =
    library.byAnyId.get(key) ?? [...library.byAnyId.values()].find(({ name }) => foldText(name) === key)
  const keys = new Set([key, ...(known ? [known.id, ...known.gathers, foldText(known.name)] : [])])
  const rows = new Map<string, LocalRecord>()
  for (const each of keys)
    for (const row of await rowsIn(db, groupKey(stream, 'post', 'technique', each))) rows.set(row.id, row)
  const own = known && {
    observations: (await techniqueObservations(db, known.id)).observations,
    copies: copiesIn(await rowsOfTechnique(db, known.id)),
  }
  const name = known?.name ?? nameInPosts([...rows.values()], key)
  if (name === undefined) return undefined
  const posts = observationsOfPosts([...rows.values()], { me, nameOf, copies: own?.copies ?? new Set() })
  return {
    name,
    own: known?.id,
    seed: known && isSeed(known.id) ? known.id : undefined,
    mine: own?.observations ?? [],
    ours: [...(own?.observations ?? []), ...posts],
  }
}

/** Whether anybody shared something about a technique of the library in a space. */
export const hasPostsAbout = async (
  db: JournalDb,
  stream: StreamId,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<boolean> => {
  const counts = await Promise.all(
    [id, foldText(name)].map((key) =>
      db.records
        .where('facets')
        .between(...rangeOf(groupKey(stream, 'post', 'technique', key)), true, false)
        .limit(1)
        .count(),
    ),
  )
  return counts.some((count) => count > 0)
}

interface Around {
  readonly me: string
  readonly nameOf: (member: string) => string | undefined
  /** Posts that are copies of one's own entries, which stand for themselves. */
  readonly copies: ReadonlySet<string>
}

/** Posts as observations: those that say how it went. A post without a name stays without. */
export const observationsOfPosts = (
  rows: readonly Pick<LocalRecord, 'id' | 'author' | 'createdAt' | 'body'>[],
  { me, nameOf, copies }: Around,
): readonly Observation[] =>
  rows.flatMap(({ id, author, createdAt, body }) => {
    if (copies.has(id)) return []
    const told = toldIn(body)
    if (told === undefined) return []
    const { verdict, context: where, reasons, happenedOn, byline } = told
    const went = told.outcome ?? (verdict && OUTCOME_OF[verdict])
    if (went === undefined) return []
    const said = wordsOf(told, went)
    const mine = author !== undefined && author === me
    const who = mine || byline === 'none' || author === undefined ? undefined : nameOf(author)
    return [
      {
        id,
        outcome: went,
        on: happenedOn ?? dayOfInstant(createdAt),
        context: where,
        reasons,
        mine,
        ...(said !== undefined && { words: said }),
        ...(who !== undefined && { who }),
        ...(verdict && { isTrial: true as const }),
      },
    ]
  })

const OUTCOME_OF: Readonly<Record<Verdict, Outcome>> = {
  keep: 'worked',
  adapt: 'in-part',
  'let-go': 'not-this-time',
}

/** The reason comes first; without one, what happened is the next best thing to read. */
const wordsOf = ({ why, worked, didnt, happened, verdictWhy }: Told, went: Outcome): string | undefined => {
  const inOrder = went === 'not-this-time' ? [didnt, worked] : [worked, didnt]
  return [why, verdictWhy, ...inOrder, happened].find((said) => said?.trim())?.trim()
}

const withCopies = v.looseObject({ sharedAs })

const copiesIn = (rows: readonly LocalRecord[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ body }) => {
      const parsed = v.safeParse(withCopies, body)
      return parsed.success ? parsed.output.sharedAs.map(({ post }) => post) : []
    }),
  )

const named = v.looseObject({
  techniques: v.array(v.looseObject({ name: v.string(), seed: v.optional(v.string()) })),
})

const nameInPosts = (rows: readonly LocalRecord[], key: string): string | undefined => {
  for (const { body } of rows) {
    const parsed = v.safeParse(named, body)
    const found = parsed.success
      ? parsed.output.techniques.find(({ name, seed }) => (seed ?? foldText(name)) === key)
      : undefined
    if (found) return found.name
  }
  return undefined
}

const rowsIn = (db: JournalDb, group: string): Promise<LocalRecord[]> =>
  db.records
    .where('facets')
    .between(...rangeOf(group), true, false)
    .reverse()
    .limit(POSTS_MAX)
    .toArray()
