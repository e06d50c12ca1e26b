/** Outside views: typed calls, each answered by a tagged union. The answers themselves come by sync. */
import * as route from '@whatworked/shared/protocol/voices'
import type * as v from 'valibot'
import { type Connection, call } from './transport.ts'

/** Makes a link to one post or plan; it is told this once. */
export const createVoice = (
  connection: Connection,
  stream: string,
  asked: v.InferInput<typeof route.createVoice.request>,
) => call(connection, route.createVoice, { stream }, asked)

/** The links to a post or plan that still work. */
export const listVoices = (connection: Connection, stream: string, record: string) =>
  call(connection, route.listVoices, { stream }, { record })

/** Ends a link at once. */
export const revokeVoice = (connection: Connection, stream: string, voice: string) =>
  call(connection, route.revokeVoice, { stream, voice }, {})
