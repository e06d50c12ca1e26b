/**
 * A learning community at once: a real server, a space with its members, and a connected browser for some of them. All that
 * is not the subject of a journey is made through the server's interface, in seconds.
 */
import * as account from '@whatworked/shared/protocol/account'
import * as spaces from '@whatworked/shared/protocol/spaces'
import type { Activity } from '@whatworked/shared/records/activity'
import type { Role } from '@whatworked/shared/records/member'
import { aPerson, type Person } from './chromium.ts'
import { type Api, apiOf } from './community-api.ts'
import { type CommunityMember, memberOf, type SignedIn } from './community-member.ts'
import { putRows } from './inside-page.ts'
import { aServer, type ServerProcess } from './server-process.ts'
import { until } from './until.ts'

export type { CommunityMember, NewRecord } from './community-member.ts'

type Options = {
  /** First names or whole names; the first owns the space. */
  people: readonly (string | { name: string; role: Exclude<Role, 'owner'> })[]
  /** How many of them, from the first, have a browser. */
  browsers?: number
  /** An activity that is there already, made by the first. */
  activity?: Partial<Activity> & { form: string }
  space?: { name?: string; purpose?: string; focus?: string; postsWithoutName?: boolean }
  viewport?: { width: number; height: number }
}

export type Community = {
  server: ServerProcess
  /** The space's stream. */
  stream: string
  /** The activity's id, where one was asked for. */
  activity: string
  members: readonly CommunityMember[]
  /** A member by their name. */
  of: (name: string) => CommunityMember
  /** What any of the browsers logged as an error. */
  errors: () => string[]
  /** Asks the server itself, as any of its clients does. */
  api: Api
  close: () => Promise<void>
}

export const PASSWORD = 'chalk and two rivers'
export const SPACE_NAME = 'Questioning group'

const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@school.example`

/** Sets one up; the members with a browser find their space there already. */
export const aCommunity = async (options: Options): Promise<Community> => {
  const wanted = options.people.map((one) =>
    typeof one === 'string' ? { name: one, role: 'member' as const } : one,
  )
  const browsers = options.browsers ?? 0
  const [server, ...persons] = await Promise.all([
    aServer(),
    ...wanted
      .slice(0, browsers)
      .map(() => aPerson(options.viewport === undefined ? {} : { viewport: options.viewport })),
  ])
  const api = apiOf(server.address)
  const [founder, ...others] = wanted
  if (founder === undefined) throw new Error('Nobody is in this community.')
  const first = await signUpFirst(api, server, founder.name)
  const space = await api.call(spaces.createSpace, {
    cookie: first.cookie,
    input: { name: SPACE_NAME, purpose: 'Every pupil thinks before anyone answers.', ...options.space },
  })
  const joined = await joinAll(api, first.cookie, space.stream, others)
  const signedIn = [{ ...first, member: space.member }, ...joined]
  const members = await Promise.all(signedIn.map((one, at) => memberOf(api, space.stream, one, persons[at])))
  await Promise.all(
    members.map((one) => (one.hasBrowser ? connect(one.person, server, api, one) : undefined)),
  )
  const [owner] = members
  const activity = options.activity && owner ? await owner.save('activity', options.activity) : ''
  return {
    server,
    stream: space.stream,
    activity,
    members,
    api,
    of: (name) => {
      const found = members.find((one) => one.name === name)
      if (found === undefined) throw new Error(`Nobody here is called ${name}.`)
      return found
    },
    errors: () => persons.flatMap(({ errors }) => errors),
    close: async () => {
      await Promise.all(persons.map((person) => person.close()))
      await server.close()
    },
  }
}

const signUpFirst = async (api: Api, server: ServerProcess, name: string): Promise<SignedIn> => {
  const token = new URL(await server.ownerLink()).hash.slice(1)
  const email = emailOf(name)
  const made = await api.call(account.createFirstAccount, {
    input: { token, account: { name, email, password: PASSWORD } },
  })
  return { name, account: made.account, cookie: made.cookie, member: '' }
}

/** One invitation for each role; each joins with it. */
const joinAll = async (
  api: Api,
  cookie: string,
  stream: string,
  people: readonly { name: string; role: Exclude<Role, 'owner'> }[],
): Promise<SignedIn[]> => {
  const links = new Map<string, string>()
  for (const role of new Set(people.map((one) => one.role))) {
    const input = { role, maxUses: 200, days: 7 }
    const made = await api.call(spaces.createInvite, { cookie, params: { stream }, input })
    links.set(role, made.token)
  }
  const joined: SignedIn[] = []
  for (const { name, role } of people) {
    const made = await api.call(spaces.acceptInvite, {
      input: {
        token: links.get(role) ?? '',
        newAccount: { name, email: emailOf(name), password: PASSWORD },
      },
    })
    joined.push({ name, account: made.account, cookie: made.cookie, member: made.space.member })
  }
  return joined
}

/** Keeps a connection in the browser as the extension itself does; every page opened from then on syncs. */
const connect = async (
  person: Person,
  server: ServerProcess,
  api: Api,
  { cookie, account }: Pick<CommunityMember, 'cookie' | 'account'>,
): Promise<void> => {
  const [{ token, device }, page] = await Promise.all([
    api.pair(cookie, 'Chrome at a desk'),
    person.openExtensionPage('app.html#/settings'),
  ])
  await page.getByRole('heading', { level: 1 }).waitFor()
  await until('the journal to be there', () =>
    page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'whatworked')),
  )
  const value = { server: server.address, token, device, account }
  await putRows(page, { meta: [{ key: 'connection', value }] })
  await page.close()
}
