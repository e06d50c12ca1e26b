/** The link behind the code on the big screen: made once for a meeting, kept on this computer while it can be used. */

import * as v from 'valibot'
import { readConnection } from '../../data/connection.ts'
import type { JournalDb } from '../../data/db.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { createInvite } from '../../sync/spaces-api.ts'
import { answerTrouble } from '../../ui/answer-words.ts'

const kept = v.object({ link: v.string(), expiresAt: v.number() })
export type Joining = v.InferOutput<typeof kept>

/** Enough for a full room; a link that lasts longer than the day would go on hanging about. */
const PLACES = 60
const DAYS = 1

const keyOf = (session: string): string => `joining ${session}`

/** The link of this meeting, if one was made here and still works. */
export const joiningOf = (session: string, now: number): Joining | undefined => {
  const found = keptForm(keyOf(session), kept)
  return found && found.expiresAt > now ? found : undefined
}

/** Makes the link. Only the server can, so it needs the network. */
export const makeJoining = async (
  db: JournalDb,
  stream: string,
  session: string,
): Promise<{ kind: 'made'; joining: Joining } | { kind: 'not-made'; reason: string }> => {
  const connection = await readConnection(db)
  if (connection === undefined)
    return { kind: 'not-made', reason: 'Connect to the server in Settings first.' }
  const answer = await createInvite(connection, stream, { role: 'member', maxUses: PLACES, days: DAYS })
  if (answer.kind !== 'ok') return { kind: 'not-made', reason: answerTrouble(answer) }
  const joining = { link: answer.value.link, expiresAt: answer.value.invite.expiresAt }
  keepForm(keyOf(session), joining)
  return { kind: 'made', joining }
}

/** Takes the code from the screen; the link itself ends by the day's end, or in Members. */
export const hideJoining = (session: string): void => dropForm(keyOf(session))
