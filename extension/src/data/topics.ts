/** What lessons were about: the topics written before, so that the same one is found again under the same words. */
import { JOURNAL } from '@whatworked/shared/ids'
import { foldText } from '@whatworked/shared/text'
import type { JournalDb } from './db.ts'
import { groupKey } from './facets.ts'

/** How many are offered. */
const TOPICS_MAX = 12

/** Topics that begin with these letters, as they were last written: one seek of the index for each, whatever the journal's size. */
export const topicsBeginning = async (db: JournalDb, typed: string): Promise<readonly string[]> => {
  const start = groupKey(JOURNAL, 'entry', 'topic', foldText(typed))
  const topics: string[] = []
  let from = start
  while (topics.length < TOPICS_MAX) {
    const key = await db.records.where('facets').between(from, `${start}\uffff`).firstKey()
    if (key === undefined) break
    const group = String(key).split('|').slice(0, 4).join('|')
    const past = `${group}|\uffff`
    const latest = await db.records.where('facets').between(`${group}|`, past).last()
    const { topic } = (latest?.body ?? {}) as { topic?: unknown }
    if (typeof topic === 'string') topics.push(topic.trim())
    from = past
  }
  return topics.sort((a, b) => a.localeCompare(b, 'en-GB'))
}
