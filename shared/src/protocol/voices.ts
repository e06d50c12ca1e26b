/** An outside view: somebody who is in no space reads one post or plan by a link, answers once, and is gone. */
import * as v from 'valibot'
import { instant, line } from '../records/fields.ts'
import { promise } from '../records/plan.ts'
import { post } from '../records/post.ts'
import { text } from '../text.ts'
import { oneLine, Token } from './account.ts'
import { endpoint } from './endpoint.ts'

/** Longest life of a link, in days. */
export const VOICE_MAX_DAYS = 30
export const VOICE_ASK_MAX_LENGTH = 1_000
export const VOICE_ANSWER_MAX_LENGTH = 5_000
export const VOICE_NAME_MAX_LENGTH = 120

const none = v.strictObject({})
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))
const said = (max: number) => v.pipe(text(max), v.trim())

/** A link that is still open, as those who may end it see it; its token was told once. */
export const Voice = v.object({ id, ask: v.string(), createdAt: instant, expiresAt: instant })
export type Voice = v.InferOutput<typeof Voice>

/** Makes a link to one post or plan: by its author, an owner or a facilitator. The link is `PUBLIC_URL/voice#TOKEN`. */
export const createVoice = endpoint({
  method: 'POST',
  path: '/v1/spaces/:stream/voices',
  access: 'account',
  request: v.strictObject({
    record: id,
    /** What is asked of whoever reads. */
    ask: said(VOICE_ASK_MAX_LENGTH),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(VOICE_MAX_DAYS)),
  }),
  response: v.object({ voice: Voice, token: Token, link: v.string() }),
})

/** The links to one record that still work: the caller's own; an owner or facilitator sees all. */
export const listVoices = endpoint({
  method: 'GET',
  path: '/v1/spaces/:stream/voices',
  access: 'account',
  request: v.strictObject({ record: id }),
  response: v.object({ voices: v.array(Voice) }),
})

/** Ends a link at once: by whoever made it, an owner or a facilitator. */
export const revokeVoice = endpoint({
  method: 'DELETE',
  path: '/v1/spaces/:stream/voices/:voice',
  access: 'account',
  request: none,
  response: v.object({}),
})

/** What a link shows: that one post or plan, who asks and what. An unknown, used, expired or ended link is `link-not-valid`, all alike. */
export const lookAtVoice = endpoint({
  method: 'POST',
  path: '/v1/voices/look',
  access: 'open',
  request: v.strictObject({ token: Token }),
  response: v.object({
    space: line,
    askedBy: line,
    ask: v.string(),
    expiresAt: instant,
    post: v.optional(post),
    /** Who shared the post, unless it has no name. */
    by: v.optional(line),
    plan: v.optional(v.array(promise)),
  }),
})

/** Answers, once: the words become a comment without an author. Refused as `link-not-valid` when the link has ended. */
export const answerVoice = endpoint({
  method: 'POST',
  path: '/v1/voices/answer',
  access: 'open',
  request: v.strictObject({
    token: Token,
    name: oneLine(VOICE_NAME_MAX_LENGTH),
    text: v.pipe(said(VOICE_ANSWER_MAX_LENGTH), v.minLength(1)),
  }),
  response: v.object({}),
})

/** All routes of this file. */
export const voiceEndpoints = { createVoice, listVoices, revokeVoice, lookAtVoice, answerVoice }
