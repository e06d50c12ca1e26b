/** A clip as a group reads it: the quote with its citation, never the clip itself. */
import { type EvidenceRead, evidenceRead } from '@whatworked/shared/records/activity'
import { citation } from '@whatworked/shared/records/fields'
import type { Source } from '@whatworked/shared/records/source'
import * as v from 'valibot'
import type { ClipEntry } from '../../data/entry.ts'

/** Fields that are not the work's own, such as the addresses it was found under, stay behind. */
export const evidenceOfClip = ({ body }: ClipEntry, source: Source | undefined): EvidenceRead => {
  const fields = Object.keys(citation.entries)
  const work = v.safeParse(
    citation,
    Object.fromEntries(Object.entries(source ?? {}).filter(([field]) => fields.includes(field))),
  )
  return v.parse(evidenceRead, {
    ...(body.quote?.exact && { quote: body.quote.exact.slice(0, 2_000) }),
    ...(source && work.success && { source: work.output }),
    ...(body.url && { url: body.url }),
  })
}
