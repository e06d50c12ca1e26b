/** Saves an edited clip with its source and the techniques that were typed for the first time, all or nothing. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { Provenance, Source } from '@whatworked/shared/records/source'
import type { JournalDb } from './db.ts'
import type { ClipEntry } from './entry.ts'
import { type Change, newIdFor, saveRecords } from './save-record.ts'
import type { Named } from './save-reflection.ts'

/** What the form of a clip holds: an empty string is an empty field. */
export interface ClipValues {
  readonly matters: string
  readonly ifThen: { readonly ifI: string; readonly then: string; readonly because: string }
  readonly techniques: readonly Named[]
  /** The source's citation fields, by their CSL names. */
  readonly source: Readonly<Record<string, unknown>>
}

/** Saves what changed; the quote stays as it was read. A citation field that was typed says so in its provenance. */
export const saveClip = async (
  db: JournalDb,
  clip: ClipEntry,
  values: ClipValues,
  source: Source | undefined,
  now: Date,
): Promise<{ kind: 'saved' } | SaveFailure> => {
  const techniques = values.techniques.map(({ id, name }) => ({
    id: id || newIdFor(JOURNAL, now),
    name: name.trim(),
    isNew: !id,
  }))
  const cited = changedSource(source, values.source)
  const sourceId = (clip.body.source as RecordId | undefined) ?? newIdFor(JOURNAL, now)
  const changes: Change[] = [
    ...techniques
      .filter(({ isNew }) => isNew)
      .map(({ id, name }) => ({ stream: JOURNAL, id: id as RecordId, type: 'technique', body: { name } })),
    ...(cited
      ? [{ stream: JOURNAL, id: sourceId, type: 'source', body: cited, ...(source && { before: source }) }]
      : []),
    {
      stream: JOURNAL,
      id: clip.id,
      type: 'clip',
      before: clip.body,
      body: withoutEmpty({
        ...clip.body,
        ...(cited && { source: sourceId }),
        matters: values.matters,
        ifThen: withoutEmpty(values.ifThen),
        techniques: techniques.map(({ id }) => id),
      }),
    },
  ]
  const result = await saveRecords(db, changes, now)
  return result.kind === 'saved' ? { kind: 'saved' } : result
}

/** The source with the typed fields over it, or undefined where nothing was changed. */
const changedSource = (
  source: Source | undefined,
  typed: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined => {
  const before: Record<string, unknown> = source ?? {}
  const changed = Object.entries(typed).filter(
    ([field, value]) => JSON.stringify(filled(value)) !== JSON.stringify(filled(before[field])),
  )
  if (changed.length === 0) return undefined
  const provenance: Record<string, Provenance> = {
    ...source?.provenance,
    ...Object.fromEntries(changed.map(([field]) => [field, 'typed' as const])),
  }
  return withoutEmpty({ ...before, ...Object.fromEntries(changed), provenance })
}

const filled = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  return Array.isArray(value) && value.length === 0 ? undefined : value
}

const withoutEmpty = (body: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) =>
        filled(value) !== undefined && !(isPlainObject(value) && Object.keys(value).length === 0),
    ),
  )

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
