import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DraftState, openDrafts } from './drafts.ts'
import { newDraftKey, resumeDraft } from './resume-draft.ts'

const note = v.object({ worked: v.string() })
const NOON = Date.UTC(2026, 10, 23, 12)

class KeptStrings {
  readonly map = new Map<string, string>()
  isFull = false
  get length() {
    return this.map.size
  }
  key(at: number) {
    return [...this.map.keys()][at] ?? null
  }
  getItem(key: string) {
    return this.map.get(key) ?? null
  }
  setItem(key: string, value: string) {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError')
    this.map.set(key, value)
  }
  removeItem(key: string) {
    this.map.delete(key)
  }
}

let storage: KeptStrings
let states: DraftState[]
let name = ''
const openNow = () => openDrafts((state) => states.push(state), name)
const untilStates = (count: number) => vi.waitFor(() => expect(states.length).toBeGreaterThanOrEqual(count))

beforeEach((context) => {
  storage = new KeptStrings()
  states = []
  name = context.task.id
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => vi.unstubAllGlobals())

describe('drafts', () => {
  test('words typed before the connection is open are kept and found in the database afterwards', async () => {
    const drafts = openNow()
    drafts.keep('reflection', { worked: 'first lette' }, NOON)
    expect(storage.getItem('draft:reflection')).toContain('first lette')
    await vi.waitFor(() => expect(storage.length).toBe(0))
    expect((await drafts.read('reflection', note))?.value).toEqual({ worked: 'first lette' })
  })

  test('"kept" is said only after the transaction committed', async () => {
    const drafts = openNow()
    await drafts.list('')
    drafts.keep('reflection', { worked: 'a line' }, NOON)
    expect(states).toEqual([])
    await untilStates(1)
    expect(states).toEqual(['kept'])
  })

  test('a second opening finds the last of many inputs', async () => {
    const drafts = openNow()
    await drafts.list('')
    for (const worked of ['o', 'on', 'one']) drafts.keep('reflection', { worked }, NOON)
    await untilStates(3)
    await drafts.close()
    expect((await openNow().read('reflection', note))?.value.worked).toBe('one')
  })

  test('words that take another draft’s place take it in one write: never both are there', async () => {
    const drafts = openNow()
    await drafts.list('')
    drafts.keep('earlier:reflection:1', { worked: 'on' }, NOON)
    drafts.keep('reflection', { worked: 'one' }, NOON, 'earlier:reflection:1')
    await untilStates(2)
    expect(await drafts.list('')).toEqual([{ key: 'reflection', editedAt: NOON }])
    await drafts.close()
  })

  test('a stored draft that does not fit is set aside and shown to nobody', async () => {
    const drafts = openNow()
    await drafts.list('')
    drafts.keep('reflection', { worked: 7 }, NOON)
    await untilStates(1)
    expect(await drafts.read('reflection', note)).toBeUndefined()
    await drafts.close()
    const request = indexedDB.open(name)
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const kept = request.result.transaction('aside').objectStore('aside').getAll()
    await new Promise((resolve) => {
      kept.onsuccess = resolve
    })
    expect(kept.result).toMatchObject([{ value: { worked: 7 } }])
  })

  test('without a database the words stay in the stand-in, and "lost" is said when that is full too', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => ({
        set onerror(fail: () => void) {
          fail()
        },
      }),
    })
    const drafts = openNow()
    drafts.keep('reflection', { worked: 'here' }, NOON)
    expect(states).toEqual(['kept'])
    expect((await drafts.read('reflection', note))?.value.worked).toBe('here')
    storage.isFull = true
    drafts.keep('reflection', { worked: 'here and' }, NOON)
    expect(states).toEqual(['kept', 'lost'])
  })

  test('NUL and lone surrogates are made harmless without losing the rest', async () => {
    const drafts = openNow()
    await drafts.list('')
    drafts.keep('reflection', { worked: 'a\0b\ud800c' }, NOON)
    expect((await drafts.read('reflection', note))?.value.worked).toBe('ab\ufffdc')
  })
})

describe('resuming', () => {
  test('a draft younger than fifteen minutes comes back as it was', async () => {
    const drafts = openNow()
    drafts.keep('reflection', { worked: 'just now' }, NOON)
    const resumed = await resumeDraft(drafts, 'reflection', note, NOON + 14 * 60_000)
    expect(resumed.now?.value.worked).toBe('just now')
    expect(resumed.earlier).toBeUndefined()
  })

  test('an older one is only offered, and new words do not overwrite it', async () => {
    const drafts = openNow()
    await drafts.list('')
    drafts.keep('reflection', { worked: 'yesterday' }, NOON)
    const resumed = await resumeDraft(drafts, 'reflection', note, NOON + 16 * 60_000)
    expect(resumed.now).toBeUndefined()
    drafts.keep('reflection', { worked: 'today' }, NOON + 17 * 60_000)
    expect((await drafts.read(resumed.earlier?.key ?? '', note))?.value.worked).toBe('yesterday')
    expect((await drafts.read('reflection', note))?.value.worked).toBe('today')
  })

  test('words typed while an earlier draft is still being read overwrite it under no key, and are not offered to themselves', async () => {
    const drafts = openNow()
    await drafts.list('')
    drafts.keep('reflection', { worked: 'just now' }, NOON)
    const own = newDraftKey('reflection', NOON + 1000)
    drafts.keep(own, { worked: 'typed at once' }, NOON + 1000)
    const resumed = await resumeDraft(drafts, 'reflection', note, NOON + 2000, own)
    expect(resumed.now?.value.worked).toBe('just now')
    expect(resumed.earlier).toBeUndefined()
    expect((await drafts.read(own, note))?.value.worked).toBe('typed at once')
  })

  test('what was typed in an opening that closed at once comes back like any recent draft', async () => {
    const drafts = openNow()
    await drafts.list('')
    drafts.keep(newDraftKey('reflection', NOON), { worked: 'closed at once' }, NOON)
    const resumed = await resumeDraft(drafts, 'reflection', note, NOON + 60_000)
    expect(resumed.now?.value.worked).toBe('closed at once')
    expect(resumed.earlier).toBeUndefined()
  })
})
