/** What was handed over is its reader's alone: this device lets go of it as soon as the server has it. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Mutation } from '@whatworked/shared/protocol/streams'
import { spaceType } from '@whatworked/shared/records/registry'
import type { LocalRecord } from './local-record.ts'
import type { StreamWrites } from './stream-writes.ts'
import { indexed } from './wire.ts'

/** Whether a change that was sent gives its words to somebody other than `me`. */
export const isHandedOver = (
  { type, body, removed }: Pick<Mutation, 'type' | 'body' | 'removed'>,
  me: string | undefined,
): boolean => {
  const field = spaceType(type)?.handedTo
  if (field === undefined || removed || body === null || typeof body !== 'object') return false
  const reader = (body as Record<string, unknown>)[field]
  return typeof reader === 'string' && reader !== me
}

/** Forgets the words, their base and their mark. What was written since then is handed over after them, as a sheet of its own. */
export const forgetHandedOver = (writes: StreamWrites, local: LocalRecord, isEditedSince: boolean): void => {
  writes.drop(local)
  writes.dropBase(local.id)
  writes.markClean(local.id)
  if (!isEditedSince || local.removed) return
  const { seq: _, ...words } = local
  const id = newSpaceRecordId()
  writes.put(indexed({ ...words, id }), undefined)
  writes.markDirty(id)
}
