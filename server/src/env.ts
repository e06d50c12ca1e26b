/** What the server is told by its environment; anything unclear stops it before it starts, in one sentence. */
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { CannotStart } from './db/lock.ts'

const whole = (name: string, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,5}$/, `${name} must be a whole number.`),
    v.transform(Number),
    v.maxValue(max, `${name} must be at most ${max}.`),
  )

const ownPages = fileURLToPath(new URL('../../extension/.output/web', import.meta.url))

const Env = v.object({
  /** 0 takes any free one. */
  PORT: v.optional(whole('PORT', 65_535), '8787'),
  HOST: v.optional(v.string(), 'localhost'),
  /** The folder of the database file. */
  DATA_DIR: v.optional(v.string(), '.data/server'),
  /** A libSQL server instead of a file. */
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(libsql|https?):\/\//, 'DATABASE_URL must begin with libsql:// or https://.'),
    ),
  ),
  /** Where people reach the server. Needed as soon as that is not this computer. */
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^/\s]+\/?$/, 'PUBLIC_URL must be an address such as https://ww.school.example'),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  /** The folder of the built web pages; the project's own build if it is not set. */
  WEB_DIR: v.optional(v.string(), ownPages),
  TRUSTED_PROXIES: v.optional(whole('TRUSTED_PROXIES', 10), '0'),
  /** Set to 1 for the first start on a restored copy: devices fetch every space anew. */
  RESTORED: v.optional(v.picklist(['0', '1'], 'RESTORED must be 1 or left out.'), '0'),
})
export type Env = v.InferOutput<typeof Env>

const LOCAL = new Set(['localhost', '127.0.0.1', '::1'])

/** Reads the environment. Throws CannotStart with a sentence for whoever starts the server. */
export const readEnv = (given: Record<string, string | undefined>): Env => {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const env = v.safeParse(Env, filled)
  if (!env.success) throw new CannotStart(env.issues[0].message)
  if (env.output.PUBLIC_URL === undefined && !LOCAL.has(env.output.HOST))
    throw new CannotStart('Set PUBLIC_URL to the address people will use, such as https://ww.school.example')
  return env.output
}
