/** Turns values that an edit or a conflict took from the page into revisions, which are kept for good. */
import { idFromContent, type RecordId, type StreamId } from '../ids.ts'
import type { Revision } from '../records/revision.ts'

type Earlier = {
  stream: StreamId
  id: RecordId
  field: string
  value: unknown
  cause: Revision['cause']
  /** When that version was written, ms UTC. */
  writtenAt: number
  device?: string
}

/** The revision's id and body; the id follows from whose, which field and which value it is. */
export const revisionOf = ({ stream, id, field, value, cause, writtenAt, device }: Earlier) => ({
  id: idFromContent(JSON.stringify([stream, id, field, cause, value])),
  body: {
    of: { stream, id, field },
    cause,
    value,
    writtenAt,
    ...(device === undefined ? {} : { device }),
  } satisfies Revision,
})
