/** The lists of pupils' names that the sharing check looks for. They stay in this browser: no record, no export, no backup has them. */

import type { Watch } from '@whatworked/shared/care/find-personal'
import { indexNames, parseNameList } from '@whatworked/shared/care/name-list'
import { foldName } from '@whatworked/shared/care/words-in'
import type { SaveFailure } from '@whatworked/shared/failure'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import type { NameListRow } from './local-record.ts'
import { readSetting } from './settings.ts'
import { writeFailure } from './write-failure.ts'

/** Words the teacher called no name; a fact about this browser. */
const NOT_NAMES = 'not-names'
const notNames = v.array(v.string())
const NOT_NAMES_MAX = 2_000

/** Every list there is, one a class. */
export const nameLists = (db: JournalDb): Promise<NameListRow[]> => db.nameLists.toArray()

/** Keeps a pasted list as that class's whole list; an empty one takes the list away. */
export const saveNameList = async (
  db: JournalDb,
  classId: string,
  pasted: string,
): Promise<{ kind: 'saved'; names: readonly string[] } | SaveFailure> => {
  const names = parseNameList(pasted)
  try {
    await db.transaction('rw', db.nameLists, async () => {
      await (names.length === 0 ? db.nameLists.delete(classId) : db.nameLists.put({ class: classId, names }))
    })
    return { kind: 'saved', names }
  } catch (error) {
    return writeFailure(error)
  }
}

/** Words that the teacher said are no names, folded. */
export const readNotNames = async (db: JournalDb): Promise<readonly string[]> => {
  const parsed = v.safeParse(notNames, (await db.meta.get(NOT_NAMES))?.value ?? [])
  return parsed.success ? parsed.output : []
}

/** Remembers, in this browser only, that these words are no name. */
export const addNotName = async (db: JournalDb, words: string): Promise<{ kind: 'saved' } | SaveFailure> => {
  try {
    await db.transaction('rw', db.meta, async () => {
      const known = await readNotNames(db)
      const added = foldName(words).split(' ').filter(Boolean)
      await db.meta.put({ key: NOT_NAMES, value: [...new Set([...known, ...added])].slice(-NOT_NAMES_MAX) })
    })
    return { kind: 'saved' }
  } catch (error) {
    return writeFailure(error)
  }
}

/**
 * What the check before sharing looks with; undefined where the teacher switched it off. `known` are words that are
 * no pupil's name: authors, colleagues, techniques.
 */
export const readWatch = async (
  db: JournalDb,
  known: readonly string[],
  now: Date,
): Promise<Watch | undefined> => {
  const [setting, lists, ownNotNames] = await Promise.all([
    readSetting(db, 'care'),
    nameLists(db),
    readNotNames(db),
  ])
  if (!setting.checkBeforeSharing) return undefined
  return {
    names: indexNames(lists.flatMap(({ names }) => names)),
    notNames: new Set([...known.flatMap((words) => foldName(words).split(' ')), ...ownNotNames]),
    thisYear: now.getFullYear(),
  }
}
