/** What somebody outside does with a link: read the one thing it shows, and answer once. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Comment } from '@whatworked/shared/records/comment'
import { plan } from '@whatworked/shared/records/plan'
import { post } from '@whatworked/shared/records/post'
import * as v from 'valibot'
import type { Database } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'
import { hashToken } from '../../identity/tokens.ts'
import type { Hub } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'
import { moveHead, tellMoved } from '../spaces/server-records.ts'
import { stillOpen } from './voices.ts'

const json = v.pipe(v.string(), v.parseJson())

/** What a link shows: that post or plan without anything that leads further. Throws `link-not-valid`, whatever the reason. */
export const lookAtVoice = async (db: Database, token: string, nowMs: number) => {
  const [rows = []] = await db.read([
    statement(sql`
      select s.body ->> '$.name', m.body ->> '$.name', o.ask, o.expires_at, r.type, r.body, a.body ->> '$.name'
      from voices o join records r on r.stream = o.stream and r.id = o.record
        join records m on m.stream = o.stream and m.id = o.created_by
        join records s on s.stream = o.stream and s.id = o.stream
        left join records a on a.stream = o.stream and a.id = r.author
      where o.hash = ${hashToken(token)} and ${stillOpen(nowMs)}`),
  ])
  const row = rows[0]
  if (row === undefined) throw new Refusal('link-not-valid')
  const [space, asker, ask, expiresAt, type, kept, author] = row
  const body = v.parse(json, kept)
  const shown = type === 'plan' ? undefined : v.parse(post, body)
  const isNamed = shown === undefined || shown.byline === 'name'
  return {
    space: String(space),
    // whoever asks about a post without a name may be the one who wrote it
    askedBy: isNamed ? String(asker) : 'Somebody',
    ask: String(ask),
    expiresAt: Number(expiresAt),
    ...(shown ? { post: { ...shown, lineage: [] } } : { plan: v.parse(plan, body).changes }),
    ...(isNamed && author !== null && author !== undefined && { by: String(author) }),
  }
}

/**
 * Writes the answer as a comment of the server's under what was read, and uses the link up, in one write: of two answers
 * at once one is taken. Throws `link-not-valid`.
 */
export const answerVoice = async (
  { db, hub }: { db: Database; hub: Hub },
  { token, name, text }: { token: string; name: string; text: string },
  nowMs: number,
): Promise<void> => {
  const hash = hashToken(token)
  const [rows = []] = await db.read([
    statement(sql`select o.stream, o.record from voices o where o.hash = ${hash} and ${stillOpen(nowMs)}`),
  ])
  const [stream, record] = (rows[0] ?? []).map(String)
  if (stream === undefined || record === undefined) throw new Refusal('link-not-valid')
  const answer: Comment = { on: record, text, voice: name }
  const body = JSON.stringify(answer)
  const results = await db.write({
    statements: [
      statement(sql`
        insert into records (stream, id, seq, type, v, created_at, edited_at, removed, body, bytes, parent, root_seq)
        select r.stream, ${newSpaceRecordId()}, (select head from streams where id = r.stream) + 1, 'comment', 1,
          ${nowMs}, ${nowMs}, 0, ${body}, ${body.length}, r.id,
          coalesce(nullif(r.root_seq, -1), (select head from streams where id = r.stream) + 1)
        from voices o join records r on r.stream = o.stream and r.id = o.record
        where o.hash = ${hash} and ${stillOpen(nowMs)}`),
      statement(sql`
        update voices as o set used_at = ${nowMs} where o.hash = ${hash} and ${stillOpen(nowMs)} returning id`),
      moveHead(stream),
    ],
  })
  if ((results[1] ?? []).length === 0) throw new Refusal('link-not-valid')
  tellMoved(hub, stream, results.at(-1))
}
