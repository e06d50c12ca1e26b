/** Changes of a reflection that are made on its page, beside its form: a win, and other ways to look at it. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, newJournalId, type RecordId } from '@whatworked/shared/ids'
import type { Look, Reflection } from '@whatworked/shared/records/reflection'
import { isBlank } from '@whatworked/shared/text'
import type { JournalDb } from './db.ts'
import { entryById } from './entry-queries.ts'
import { saveRecord } from './save-record.ts'
import { writeFailure } from './write-failure.ts'

type Changed = { kind: 'saved'; before: Reflection; after: Reflection } | { kind: 'missing' } | SaveFailure

/** Changes a reflection as it is kept now, not as a screen last saw it. `before` and `after` are for undoing. */
export const changeReflection = async (
  db: JournalDb,
  id: RecordId,
  change: (body: Reflection) => Reflection,
  now: Date,
): Promise<Changed> => {
  try {
    const entry = await entryById(db, id)
    if (entry?.kind !== 'reflection' || entry.putAwayOn !== undefined) return { kind: 'missing' }
    const [before, after] = [entry.body, change(entry.body)]
    const result = await saveRecord(db, { ...recordOf(id, after), before }, now)
    return result.kind === 'saved' ? { kind: 'saved', before, after } : result
  } catch (error) {
    return writeFailure(error)
  }
}

/** Takes a change back; what was written since then stays. */
export const undoReflectionChange = (
  db: JournalDb,
  id: RecordId,
  { before, after }: { readonly before: Reflection; readonly after: Reflection },
  now: Date,
) => saveRecord(db, { ...recordOf(id, before), before: after }, now)

/** A reflection marked as a win, or not any more. */
export const asWin =
  (isWin: boolean) =>
  ({ win: _, ...body }: Reflection): Reflection => ({ ...body, ...(isWin && { win: true }) })

/**
 * A reflection with the answers to the steps of one way. A blank answer is taken out; an answer that was there stays the
 * same element of the list, so that two computers can answer at once.
 */
export const withAnswers =
  (way: string, answers: Readonly<Record<string, string>>, nowMs: number) =>
  (body: Reflection): Reflection => {
    const left = new Map(Object.entries(answers))
    const kept = body.looks.flatMap((look): Look[] => {
      const text = look.way === way ? left.get(look.step) : undefined
      if (text === undefined) return [look]
      left.delete(look.step)
      return isBlank(text) ? [] : [{ ...look, text }]
    })
    const added = [...left]
      .filter(([, text]) => !isBlank(text))
      .map(([step, text]) => ({ id: newJournalId(nowMs), way, step, text }))
    return { ...body, looks: [...kept, ...added] }
  }

const recordOf = (id: RecordId, body: Reflection) => ({ stream: JOURNAL, id, type: 'reflection', body })
