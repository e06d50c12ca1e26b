/** Saves a clip with its source, the techniques that were typed for the first time and the trial it starts, all or nothing. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { Quote } from '@whatworked/shared/records/clip'
import type { Source } from '@whatworked/shared/records/source'
import { citeRead, citeTyped } from './cite-source.ts'
import type { JournalDb } from './db.ts'
import type { ClipEntry } from './entry.ts'
import { fillBody, isEmpty } from './fill-body.ts'
import { type Named, resolveTechniques } from './named.ts'
import { type Change, newIdFor, saveRecords } from './save-record.ts'
import { writeFailure } from './write-failure.ts'

/** The words of a clip's form: an empty string is an empty field. */
export interface ClipValues {
  readonly matters: string
  readonly ifThen: { readonly ifI: string; readonly then: string; readonly because: string }
  readonly techniques: readonly Named[]
}

/** What is clipped: the passage, the address without secrets, and the work as it was read and corrected. */
export interface Clipped {
  readonly kind: 'new'
  readonly quote: Quote | undefined
  readonly url: string | undefined
  readonly work: Source | undefined
}

/** A clip that is edited, as it was when the form began, and its source with the citation fields as typed, by their CSL names. */
export interface ClipEdited {
  readonly kind: 'edit'
  readonly clip: ClipEntry
  readonly source: Source | undefined
  readonly typed: Readonly<Record<string, unknown>>
}

/**
 * Saves; `id` is the clip's. Something to try becomes a trial that came from the clip; a clip that already carries an
 * idea of its own keeps it. Of an edited clip the quote stays as it was read.
 */
export const saveClip = async (
  db: JournalDb,
  of: Clipped | ClipEdited,
  values: ClipValues,
  now: Date,
): Promise<{ kind: 'saved'; id: RecordId } | SaveFailure> => {
  try {
    const before = of.kind === 'edit' ? of.clip : undefined
    const id = before?.id ?? newIdFor(JOURNAL, now)
    const techniques = await resolveTechniques(db, values.techniques, now)
    const cited = await citation(db, of, now)
    const body = fillBody(before?.body, {
      ...(cited && { source: cited.id }),
      ...(of.kind === 'new'
        ? { quote: of.quote, url: of.url }
        : { ifThen: fillBody(undefined, values.ifThen) }),
      matters: values.matters,
      techniques: techniques.ids,
    })
    const changes = [
      ...techniques.changes,
      ...(cited ? [cited] : []),
      { stream: JOURNAL, id, type: 'clip', body, ...(before && { before: before.body }) },
      ...(of.kind === 'new' ? trialFromClip(id, values.ifThen, techniques.ids[0], now) : []),
    ]
    const result = await saveRecords(db, changes, now)
    return result.kind === 'saved' ? { kind: 'saved', id } : result
  } catch (error) {
    return writeFailure(error)
  }
}

/** The idea that was written beside a new clip, as a trial; none where there is no word of it. */
const trialFromClip = (
  clip: RecordId,
  ifThen: ClipValues['ifThen'],
  technique: string | undefined,
  now: Date,
): Change[] => {
  const idea = fillBody(undefined, ifThen)
  if (isEmpty(idea)) return []
  const body = fillBody(idea, { state: 'planned', technique, from: { kind: 'clip', id: clip } })
  return [{ stream: JOURNAL, id: newIdFor(JOURNAL, now), type: 'trial', body }]
}

const citation = (db: JournalDb, of: Clipped | ClipEdited, now: Date) => {
  if (of.kind === 'new') return of.work && citeRead(db, of.work, now)
  return citeTyped(of.clip.body.source as RecordId | undefined, of.source, of.typed, now)
}
