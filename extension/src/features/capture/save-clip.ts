/** Saves a clip with its source, one source a work, in one transaction. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { type Source, source as sourceSchema } from '@whatworked/shared/records/source'
import { isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'
import type { JournalDb } from '../../data/db.ts'
import { findSource, type NameOption } from '../../data/name-lists.ts'
import { resolveTechniques } from '../../data/resolve-names.ts'
import { type Change, newIdFor, saveRecords } from '../../data/save-record.ts'
import { cleanAddress } from './addresses.ts'
import type { ClipDraft } from './clip-draft.ts'

export type SavedClip = { kind: 'saved'; id: RecordId } | { kind: 'empty' } | SaveFailure

const addressesOf = (source: Source, url: string | undefined): string[] => [
  ...new Set(
    [...(source.addresses ?? []), source.canonicalUrl, source.URL, url].flatMap(
      (one) => cleanAddress(one) ?? [],
    ),
  ),
]

/** What is known already stays; what a person typed now replaces it, what was only read fills the gaps. */
const together = (known: Source, read: Source, addresses: readonly string[]): Source => {
  const merged: Record<string, unknown> = { ...known }
  const provenance = { ...known.provenance }
  for (const [field, value] of Object.entries(read)) {
    if (field === 'provenance' || field === 'addresses' || value === undefined) continue
    const isTyped = read.provenance?.[field] === 'typed'
    if (merged[field] !== undefined && !isTyped) continue
    merged[field] = value
    const from = read.provenance?.[field]
    if (from !== undefined) provenance[field] = from
  }
  return v.parse(sourceSchema, {
    ...merged,
    provenance,
    addresses: [...new Set([...(known.addresses ?? []), ...addresses])],
  })
}

const sourceChange = async (
  db: JournalDb,
  draft: ClipDraft,
  url: string | undefined,
  now: Date,
): Promise<{ id: RecordId; change: Change } | undefined> => {
  const read = draft.source
  if (read === undefined || (isBlank(read.title) && url === undefined)) return undefined
  const addresses = addressesOf(read, url)
  const found = await findSource(db, read.DOI, addresses)
  const parsed = found === undefined ? undefined : v.safeParse(sourceSchema, found.body)
  if (found !== undefined && parsed?.success) {
    const id = found.id as RecordId // read from the table of records
    return {
      id,
      change: { stream: JOURNAL, id, type: 'source', body: together(parsed.output, read, addresses) },
    }
  }
  const id = newIdFor(JOURNAL, now)
  return { id, change: { stream: JOURNAL, id, type: 'source', body: { ...read, addresses } } }
}

const quoteOf = (draft: ClipDraft): Record<string, unknown> | undefined => {
  const typed = draft.typedQuote.trim()
  if (draft.quote !== undefined) {
    return Object.fromEntries(Object.entries(draft.quote).filter(([, value]) => value !== undefined))
  }
  return typed === '' ? undefined : { exact: typed }
}

/** A passage, a page or only words: any one of them is enough. Nothing is saved when there is none. */
export const saveClip = async (
  db: JournalDb,
  draft: ClipDraft,
  known: readonly NameOption[],
  now: Date,
): Promise<SavedClip> => {
  const url = cleanAddress(draft.url)
  const quote = quoteOf(draft)
  const hasWork = !isBlank(draft.source?.title) || url !== undefined
  if (quote === undefined && isBlank(draft.matters) && !hasWork) return { kind: 'empty' }
  const techniques = resolveTechniques(draft.techniques, draft.techniqueText, known, now)
  const work = await sourceChange(db, draft, url, now)
  const ifThen = Object.fromEntries(
    (['ifI', 'then', 'because'] as const)
      .filter((part) => !isBlank(draft[part]))
      .map((part) => [part, draft[part].trim()]),
  )
  const id = newIdFor(JOURNAL, now)
  const body = {
    ...(work === undefined ? {} : { source: work.id }),
    ...(quote === undefined ? {} : { quote }),
    ...(url === undefined ? {} : { url }),
    ...(isBlank(draft.matters) ? {} : { matters: draft.matters.trim() }),
    ...(Object.keys(ifThen).length === 0 ? {} : { ifThen }),
    techniques: techniques.ids,
  }
  const changes = [
    ...techniques.changes,
    ...(work ? [work.change] : []),
    { stream: JOURNAL, id, type: 'clip', body },
  ]
  const result = await saveRecords(db, changes, now)
  return result.kind === 'saved' ? { kind: 'saved', id } : result
}
