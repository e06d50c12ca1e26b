import * as v from 'valibot'
import { citation, uuid, webAddress } from './fields.ts'

export const PROVENANCES = [
  'citation-tag',
  'dublin-core',
  'json-ld',
  'open-graph',
  'visible',
  'file',
  'typed',
] as const
export type Provenance = (typeof PROVENANCES)[number]

/** The work cited: one record a work however often it is clipped. `provenance` says where each citation field was read. */
export const source = v.looseObject({
  ...citation.entries,
  canonicalUrl: v.optional(webAddress),
  addresses: v.optional(v.array(webAddress), []),
  provenance: v.optional(v.record(v.string(), v.picklist(PROVENANCES)), {}),
  mergedInto: v.optional(uuid),
})
export type Source = v.InferOutput<typeof source>
