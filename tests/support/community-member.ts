/** One member of a community: what they write through the interface, what the wire gives them, and their browser. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { Account } from '@whatworked/shared/protocol/account'
import * as streams from '@whatworked/shared/protocol/streams'
import type { WireRecord } from '@whatworked/shared/records/envelope'
import type { Page } from 'playwright-core'
import type { Person } from './chromium.ts'
import type { Api } from './community-api.ts'
import { until } from './until.ts'

/** Somebody with an account, signed in, in a space. */
export type SignedIn = { name: string; account: Account; cookie: string; member: string }

/** A record of a space as a test makes it. */
export type NewRecord = {
  type: string
  body: unknown
  id?: string
  /** The seq it was made against, to change what is there. */
  ifSeq?: number
  /** Milliseconds UTC. */
  at?: number
  removed?: true
}

export type CommunityMember = SignedIn & {
  hasBrowser: boolean
  /** Their browser; asking for one that was not given throws. */
  person: Person
  /** Opens a page of the app in a new tab, such as `/space/STREAM`. */
  open: (route: string) => Promise<Page>
  /** Saves a new record in the space; gives its id. */
  save: (type: string, body: unknown, id?: string) => Promise<string>
  /** Changes a record of their own that is there. */
  change: (id: string, body: unknown) => Promise<void>
  /** Pushes records and gives what became of each. */
  push: (...records: NewRecord[]) => Promise<streams.PushOutcome[]>
  /** Every row that the server gives them, from the beginning. */
  pull: () => Promise<WireRecord[]>
  /** The same as it came over the wire, to look for words that must not be there. */
  wire: () => Promise<string>
  /** Waits until these words have come over the wire. */
  hears: (words: string) => Promise<true>
}

/** Connects a member's own device for the interface, beside the one of their browser. */
export const memberOf = async (
  api: Api,
  stream: string,
  who: SignedIn,
  browser: Person | undefined,
): Promise<CommunityMember> => {
  const { token } = await api.pair(who.cookie, 'A desk without a screen')
  let sent = 0

  const push: CommunityMember['push'] = async (...records) => {
    const mutations = records.map(({ id, ifSeq = 0, at = Date.now(), removed, ...rest }) => ({
      n: ++sent,
      ifSeq,
      id: id ?? newSpaceRecordId(),
      v: 1,
      createdAt: at,
      editedAt: at,
      ...rest,
      ...(removed ? { removed, body: null } : {}),
    }))
    const answer = await api.call(streams.push, { token, params: { stream }, input: { mutations } })
    return answer.outcomes
  }
  const pushOne = async (record: NewRecord): Promise<void> => {
    const [outcome] = await push(record)
    if (outcome?.kind !== 'ok') throw new Error(`${who.name}: ${record.type} ${JSON.stringify(outcome)}`)
  }

  const pages = async (): Promise<string[]> => {
    const all: string[] = []
    for (let after = 0, more = true; more; ) {
      const answer = await api.raw('GET', `/v1/streams/${stream}/pull?after=${after}&limit=1000`, { token })
      const text = await answer.text()
      all.push(text)
      const page = JSON.parse(text) as streams.PullAnswer
      ;({ more, cursor: after } = page)
    }
    return all
  }
  const pull = async () => (await pages()).flatMap((text) => (JSON.parse(text) as streams.PullAnswer).rows)

  const theirBrowser = (): Person => {
    if (browser === undefined) throw new Error(`${who.name} has no browser.`)
    return browser
  }

  return {
    ...who,
    hasBrowser: browser !== undefined,
    get person() {
      return theirBrowser()
    },
    open: (route) => theirBrowser().openExtensionPage(`app.html#${route}`),
    push,
    save: async (type, body, id = newSpaceRecordId()) => {
      await pushOne({ type, body, id })
      return id
    },
    change: async (id, body) => {
      const row = (await pull()).find((one) => one.id === id)
      if (row === undefined) throw new Error(`${who.name} can’t read ${id}.`)
      await pushOne({ type: row.type, body, id, ifSeq: row.seq })
    },
    pull,
    wire: async () => (await pages()).join('\n'),
    hears: (words) =>
      until(`${words.slice(0, 40)} on the wire`, async () => (await pages()).join('\n').includes(words)),
  }
}
