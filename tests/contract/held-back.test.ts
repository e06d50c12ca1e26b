/** Words that are held back are with nobody but their author until they are revealed: not on the screen, not on the wire. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { removeMember } from '@whatworked/shared/protocol/spaces'
import { describe, expect, it } from 'vitest'
import { aLearningSpace, aMeeting, aSheet } from './learning.ts'
import { aMutation, type Person } from './world.ts'

const SECRET = 'Ask them to predict first'

const start = async () => {
  const space = await aLearningSpace()
  const { world, owner, stream, activity, session, write } = space
  const author = await world.joined(owner, stream)
  const other = await world.joined(owner, stream)
  const guest = await world.joined(owner, stream, 'guest')
  const gate = `${session}/alone`
  const held = aSheet(activity, SECRET, { session, gate })
  const { id, outcome } = await write(author, 'contribution', held)
  const seq = outcome.kind === 'ok' ? outcome.seq : 0
  const reveal = (by: Person = owner) => write(by, 'reveal', { under: session, gate })
  return { ...space, author, other, guest, gate, held, id, seq, reveal }
}

describe('a contribution that is held back', () => {
  it('is on no wire but its author’s before the reveal, and on everybody’s after it', async () => {
    const { world, owner, stream, author, other, guest, wire, reveal } = await start()
    const newcomer = await world.joined(owner, stream)
    const others = [owner, other, guest, newcomer]
    const second = { ...author, extension: { bearer: (await world.connect(author.page)).token } }
    expect(await wire(author)).toContain(SECRET)
    expect(await wire(second)).toContain(SECRET)
    for (const who of others) expect(await wire(who)).not.toContain(SECRET)
    const heads = new Map<Person, number>()
    for (const who of [author, ...others]) heads.set(who, (await world.pull(who, stream)).cursor)

    expect((await reveal()).outcome.kind).toBe('ok')
    for (const [who, after] of heads) {
      const fresh = await wire(who, `after=${after}&limit=1000`)
      expect(fresh).toContain(SECRET)
      expect(fresh.indexOf('"reveal"')).toBeLessThan(fresh.indexOf(SECRET))
    }
  })

  it('is not told by a conflict, a guess of its id, or a page of one row after another', async () => {
    const { world, owner, stream, activity, other, id, seq, held, next, write } = await start()
    for (const who of [owner, other])
      for (const ifSeq of [0, seq, seq - 1]) {
        const guesses = [
          aMutation(next(who), { id, ifSeq, type: 'contribution', body: { ...held, values: {} } }),
          aMutation(next(who), { type: 'comment', body: { on: id, text: 'x' } }),
          aMutation(next(who), { type: 'thanks', body: { to: id } }),
          aMutation(next(who), { type: 'confirmation', body: { of: id } }),
        ]
        const answer = await world.push(who, stream, guesses)
        expect(JSON.stringify(answer)).not.toContain(SECRET)
        expect(answer.outcomes.map(({ kind }) => kind)).not.toContain('ok')
        const removal = aMutation(next(who), { id, ifSeq, type: 'contribution', removed: true, body: null })
        const [outcome] = (await world.push(who, stream, [removal])).outcomes
        expect(outcome?.kind).not.toBe('ok')
      }
    await write(owner, 'contribution', aSheet(activity, 'another'))
    let after = 0
    const seen: unknown[] = []
    for (let more = true; more; ) {
      const page = await world.pull(other, stream, { after: String(after), limit: '1' })
      seen.push(...page.rows)
      more = page.more
      after = page.cursor
    }
    expect(JSON.stringify(seen)).toContain('another')
    expect(JSON.stringify(seen)).not.toContain(SECRET)
  })

  it('is changed and taken back by its author while it waits; a tombstone of it tells nobody', async () => {
    const { world, owner, stream, author, other, id, seq, held, wire, write, fate, reveal } = await start()
    const better = { ...held, values: { plan: `${SECRET}, in pairs` } }
    expect(await fate(author, 'contribution', better, { id, ifSeq: seq })).toBe('ok')
    expect(await wire(other)).not.toContain(SECRET)
    const { id: second, outcome } = await write(author, 'contribution', held)
    const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
    expect(await fate(author, 'contribution', null, { id: second, ifSeq, removed: true })).toBe('ok')
    await reveal()
    for (const who of [owner, other]) {
      const { rows } = await world.pull(who, stream)
      expect(rows.filter(({ type }) => type === 'contribution').map(({ body }) => body)).toEqual([better])
    }
    expect((await world.pull(author, stream)).rows.find((row) => row.id === second)?.removed).toBe(true)
  })

  it('keeps its gate: no change slips it out early, or shuts away what was open', async () => {
    const { owner, activity, author, id, seq, held, gate, write, fate } = await start()
    const { gate: _, ...open } = held
    for (const body of [open, { ...held, gate: `${held.session}/other` }, { ...open, to: author.member }])
      expect(await fate(author, 'contribution', body, { id, ifSeq: seq })).toBe('not-allowed')
    const { id: second, outcome } = await write(owner, 'contribution', aSheet(activity, 'open'))
    const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
    const shut = aSheet(activity, 'open', { session: held.session, gate })
    expect(await fate(owner, 'contribution', shut, { id: second, ifSeq })).toBe('not-allowed')
  })

  it('needs a gate of its own meeting or activity, and a reveal of its own place', async () => {
    const { owner, activity, session, write, fate } = await start()
    const { id: elsewhere } = await write(owner, 'session', aMeeting(activity, { number: 2 }))
    for (const gate of [`${elsewhere}/alone`, `${newSpaceRecordId()}/alone`, session, '/alone', ''])
      expect(await fate(owner, 'contribution', aSheet(activity, 'x', { session, gate }))).toBe('invalid')
    expect(await fate(owner, 'reveal', { under: session, gate: `${elsewhere}/alone` })).toBe('invalid')
    expect(await fate(owner, 'contribution', aSheet(activity, 'x', { gate: `${activity}/between` }))).toBe(
      'ok',
    )
  })
})

describe('a reveal', () => {
  it('is made by owner, facilitator, or the member who runs the meeting; by nobody else', async () => {
    const { world, owner, stream, activity, author, other, guest, write, fate } = await start()
    const facilitator = await world.joined(owner, stream, 'facilitator')
    const runBy = (member: string) => write(owner, 'session', aMeeting(activity, { runBy: member }))
    const revealing = (under: string) => ({ under, gate: `${under}/alone` })
    const { id: others } = await runBy(other.member)
    expect(await fate(author, 'reveal', revealing(others))).toBe('not-allowed')
    expect(await fate(guest, 'reveal', revealing(others))).toBe('not-allowed')
    for (const who of [other, facilitator, owner])
      expect(await fate(who, 'reveal', revealing(others))).toBe('ok')
    const { id: guests } = await runBy(guest.member)
    expect(await fate(guest, 'reveal', revealing(guests))).toBe('not-allowed')
    expect(await fate(other, 'reveal', revealing(activity))).toBe('not-allowed')
  })

  it('opens only its own gate', async () => {
    const { owner, activity, session, author, other, wire, write, reveal } = await start()
    const later = aSheet(activity, 'still waiting', { session, gate: `${session}/second` })
    await write(author, 'contribution', later)
    await reveal()
    expect(await wire(other)).toContain(SECRET)
    expect(await wire(other)).not.toContain('still waiting')
    await write(owner, 'reveal', { under: session, gate: `${session}/second` })
    expect(await wire(other)).toContain('still waiting')
  })

  it('opens at once what is written after it, also by those who were offline, and for good', async () => {
    const { world, owner, stream, activity, session, gate, other, wire, write, fate, reveal } = await start()
    await reveal()
    const late = await world.joined(owner, stream)
    await write(late, 'contribution', aSheet(activity, 'from the train', { session, gate }))
    expect(await wire(other)).toContain('from the train')
    const row = (await world.pull(owner, stream)).rows.find((one) => one.id === session)
    expect(await fate(owner, 'session', null, { id: session, ifSeq: row?.seq, removed: true })).toBe('ok')
    await write(late, 'contribution', aSheet(activity, 'after the meeting was taken out', { session, gate }))
    expect(await wire(other)).toContain('after the meeting was taken out')
  })

  it('shows what waited to who joined while it waited, and not to who joins after', async () => {
    const { world, owner, stream, wire, reveal } = await start()
    const inTime = await world.joined(owner, stream)
    await reveal()
    const after = await world.joined(owner, stream)
    expect(await wire(inTime)).toContain(SECRET)
    expect(await wire(after)).not.toContain(SECRET)
    expect(await wire(after)).toContain('"reveal"')
  })

  it('in one batch with what it opens is told as it is kept, also when it is sent again', async () => {
    const { world, stream, owner, activity, session, other, wire, next } = await start()
    const gate = `${session}/one-go`
    const body = aSheet(activity, 'all at once', { session, gate })
    const batch = [
      aMutation(next(owner), { type: 'contribution', body }),
      aMutation(next(owner), { type: 'reveal', body: { under: session, gate } }),
    ]
    const first = await world.push(owner, stream, batch)
    expect(first.outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok'])
    expect(await world.push(owner, stream, batch)).toEqual(first)
    expect(await wire(other)).toContain('all at once')
    const { rows, head } = await world.pull(owner, stream)
    const seqs = rows.map(({ seq }) => seq)
    expect(new Set(seqs).size).toBe(seqs.length)
    expect(head).toBe(Math.max(...seqs))
    expect(first.outcomes[0]).toMatchObject({ seq: rows.find((row) => row.id === batch[0]?.id)?.seq })
  })

  it('shows nothing to former members and strangers', async () => {
    const { world, owner, stream, other, wire, reveal } = await start()
    await world.call(removeMember, { as: owner.page, params: { stream, member: other.member } })
    const away = await world.aSpace(owner)
    const stranger = await world.joined(owner, away.stream)
    await reveal()
    for (const who of [other, stranger]) expect(await wire(who)).not.toContain(SECRET)
  })

  it('comes while many write: everything is open in the end, each at a place of its own', async () => {
    const { world, owner, stream, activity, session, gate, reveal } = await start()
    const authors = await Promise.all(Array.from({ length: 6 }, () => world.joined(owner, stream)))
    const writing = authors.map(async (who, at) => {
      for (let n = 1; n <= 8; n++) {
        const body = aSheet(activity, `${at}.${n}`, { session, gate })
        await world.push(who, stream, [aMutation(n, { type: 'contribution', body })])
        if (at === 3 && n === 4) await reveal()
      }
    })
    await Promise.all(writing)
    const late = authors[5]
    if (late === undefined) throw new Error('nobody')
    const { rows, head } = await world.pull(late, stream, { limit: '1000' })
    const words = rows.filter(({ type }) => type === 'contribution')
    expect(words.length).toBe(1 + 6 * 8)
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length)
    expect(head).toBe(rows.at(-1)?.seq)
  })
})
