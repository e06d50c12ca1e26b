import { newSpaceRecordId } from '@whatworked/shared/ids'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld } from './world.ts'

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const space = await world.aSpace(owner)
  return { world, owner, stream: space.stream, space }
}

describe('pushing', () => {
  it('keeps a post, answers with its place, and others read it', async () => {
    const { world, owner, stream, space } = await start()
    const post = aMutation(1)
    const answer = await world.push(owner, stream, [post])
    expect(answer.outcomes).toEqual([{ kind: 'ok', n: 1, seq: 3 }])
    const page = await world.pull(owner, stream)
    expect(page).toMatchObject({ head: 3, cursor: 3, more: false, epoch: 1 })
    expect(page.rows.map((row) => row.type)).toEqual(['space', 'member', 'post'])
    expect(page.rows[2]).toEqual({
      id: post.id,
      seq: 3,
      type: 'post',
      v: 1,
      author: space.member,
      createdAt: post.createdAt,
      editedAt: post.editedAt,
      body: post.body,
    })
  })

  it('answers a resent batch with what it became the first time, and does nothing twice', async () => {
    const { world, owner, stream } = await start()
    const batch = [aMutation(1), aMutation(2)]
    const first = await world.push(owner, stream, batch)
    const second = await world.push(owner, stream, batch)
    expect(second).toEqual(first)
    expect((await world.pull(owner, stream)).head).toBe(4)
  })

  it('answers a resent batch with its outcome also when somebody changed the record since', async () => {
    const { world, owner, stream } = await start()
    const post = aMutation(1)
    const batch = [post]
    const first = await world.push(owner, stream, batch)
    const other = { ...owner, extension: { bearer: (await world.connect(owner.page)).token } }
    const edit = aMutation(1, { id: post.id, ifSeq: 3, body: { of: 'reflection', why: 'Changed' } })
    await world.push(other, stream, [edit])
    const again = await world.push(owner, stream, batch)
    // the pair is gone from the record's row, but not from what the batch became
    expect(again).toEqual(first)
  })

  it('says which number comes next when one is missing', async () => {
    const { world, owner, stream } = await start()
    await expect(world.push(owner, stream, [aMutation(2)])).rejects.toMatchObject({
      status: 409,
      problem: { code: 'gap', last: 0 },
    })
    await world.push(owner, stream, [aMutation(1)])
    await expect(world.push(owner, stream, [aMutation(3)])).rejects.toMatchObject({
      problem: { code: 'gap', last: 1 },
    })
  })

  it('knows a copied profile by the same number with other words', async () => {
    const { world, owner, stream } = await start()
    await world.push(owner, stream, [aMutation(1)])
    await expect(world.push(owner, stream, [aMutation(1)])).rejects.toMatchObject({
      status: 409,
      problem: { code: 'device-fork', last: 1 },
    })
    expect((await world.pull(owner, stream)).head).toBe(3)
  })

  it('refuses a change that was made against an older version, and shows the newer one', async () => {
    const { world, owner, stream } = await start()
    const post = aMutation(1)
    await world.push(owner, stream, [post])
    const edit = (n: number, ifSeq: number, why: string) =>
      aMutation(n, { id: post.id, ifSeq, body: { of: 'reflection', why } })
    expect((await world.push(owner, stream, [edit(2, 3, 'two')])).outcomes).toEqual([
      { kind: 'ok', n: 2, seq: 4 },
    ])
    const { outcomes } = await world.push(owner, stream, [edit(3, 3, 'three')])
    expect(outcomes).toMatchObject([
      { kind: 'conflict', n: 3, row: { id: post.id, seq: 4, body: { why: 'two' } } },
    ])
    const again = await world.push(owner, stream, [{ ...post, n: 4 }])
    expect(again.outcomes).toMatchObject([{ kind: 'conflict', row: { seq: 4 } }])
  })

  it('a bad mutation never blocks its neighbours', async () => {
    const { world, owner, stream, space } = await start()
    const { outcomes } = await world.push(owner, stream, [
      aMutation(1),
      aMutation(2, { body: { of: 'nonsense' } }),
      aMutation(3, {
        type: 'member',
        id: space.member,
        ifSeq: 2,
        body: { name: 'X', role: 'owner', joinedAt: 1 },
      }),
      aMutation(4, { type: 'reflection', body: { happenedOn: '2026-11-23' } }),
      aMutation(5, { type: 'comment', body: { on: newSpaceRecordId(), text: 'to nobody' } }),
      aMutation(6, { body: { of: 'win', byline: 'none' } }),
      aMutation(7, { id: newSpaceRecordId(), ifSeq: 99 }),
      aMutation(8),
    ])
    expect(outcomes).toEqual([
      { kind: 'ok', n: 1, seq: 3 },
      { kind: 'rejected', n: 2, code: 'invalid' },
      { kind: 'rejected', n: 3, code: 'server-written' },
      { kind: 'rejected', n: 4, code: 'journal-only' },
      { kind: 'rejected', n: 5, code: 'parent-gone' },
      { kind: 'rejected', n: 6, code: 'not-alone' },
      { kind: 'conflict', n: 7 },
      { kind: 'ok', n: 8, seq: 4 },
    ])
  })

  it('keeps types, versions and fields that a newer client made, untouched', async () => {
    const { world, owner, stream } = await start()
    const newer = [
      aMutation(1, { type: 'hologram', v: 3, body: { rays: [1, { deep: true }], text: 'kept' } }),
      aMutation(2, { v: 9, body: { whole: 'new shape' } }),
      aMutation(3, { body: { of: 'win', tried: 'x', byline: 'name', mood: { kind: 'sunny' } } }),
    ]
    const { outcomes } = await world.push(owner, stream, newer)
    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok'])
    const { rows } = await world.pull(owner, stream, { after: '2' })
    expect(rows.map(({ body }) => body)).toEqual(newer.map(({ body }) => body))
  })

  it('makes NUL and lone surrogates harmless and loses nothing after them', async () => {
    const { world, owner, stream } = await start()
    await world.push(owner, stream, [
      aMutation(1, { body: { of: 'win', tried: 'a\0b \ud800 c', other: ['\0x'] } }),
    ])
    const { rows } = await world.pull(owner, stream, { after: '2' })
    expect(rows[0]?.body).toEqual({ of: 'win', tried: 'ab \ufffd c', other: ['x'] })
  })

  it('keeps thanks once, however often they are given', async () => {
    const { world, owner, stream } = await start()
    const post = aMutation(1)
    await world.push(owner, stream, [post])
    const thanks = (n: number) => aMutation(n, { type: 'thanks', body: { kind: 'thanks', to: post.id } })
    const [first, second] = [thanks(2), thanks(3)]
    expect((await world.push(owner, stream, [first])).outcomes[0]).toMatchObject({ kind: 'ok' })
    expect((await world.push(owner, stream, [second])).outcomes).toEqual([
      { kind: 'rejected', n: 3, code: 'once-only' },
    ])
    await world.push(owner, stream, [{ ...first, n: 4, ifSeq: 4, removed: true, body: null }])
    expect((await world.push(owner, stream, [thanks(5)])).outcomes[0]).toMatchObject({ kind: 'ok' })
  })

  it('thanks go to a post or to a person, comments to a post, and neither moves to another', async () => {
    const { world, owner, stream, space } = await start()
    const [one, two] = [aMutation(1), aMutation(2)]
    const comment = aMutation(3, { type: 'comment', body: { on: one.id, text: 'first' } })
    const { outcomes } = await world.push(owner, stream, [
      one,
      two,
      comment,
      aMutation(4, { type: 'thanks', body: { to: space.member, text: 'for the loan of the room' } }),
      aMutation(5, { type: 'comment', body: { on: space.member, text: 'about a person' } }),
      aMutation(6, { type: 'comment', body: { on: stream, text: 'about the space' } }),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'ok', 'rejected', 'rejected'])
    const edit = (n: number, on: string) =>
      aMutation(n, { type: 'comment', id: comment.id, ifSeq: 5, body: { on, text: 'changed' } })
    expect((await world.push(owner, stream, [edit(7, two.id)])).outcomes).toMatchObject([
      { kind: 'rejected', code: 'not-allowed' },
    ])
    expect((await world.push(owner, stream, [edit(8, one.id)])).outcomes).toMatchObject([{ kind: 'ok' }])
  })

  it('a record of a newer version is not written over by an older client', async () => {
    const { world, owner, stream } = await start()
    const post = aMutation(1, { v: 9, body: { whole: 'new shape' } })
    await world.push(owner, stream, [post])
    const older = aMutation(2, { id: post.id, ifSeq: 3, v: 1 })
    expect((await world.push(owner, stream, [older])).outcomes).toMatchObject([
      { kind: 'rejected', code: 'not-allowed' },
    ])
  })

  it('taking back a post takes its comments and thanks with it, words and all, in one go', async () => {
    const { world, owner, stream } = await start()
    const post = aMutation(1)
    const other = aMutation(2)
    const comment = aMutation(3, {
      type: 'comment',
      body: { on: post.id, text: 'How did it go with Year 9?' },
    })
    await world.push(owner, stream, [
      post,
      other,
      comment,
      aMutation(4, { type: 'thanks', body: { kind: 'thanks', to: comment.id } }),
      aMutation(5, { type: 'comment', body: { on: other.id, text: 'stays' } }),
    ])
    const { outcomes } = await world.push(owner, stream, [
      aMutation(6, { id: post.id, ifSeq: 3, removed: true, body: null }),
      aMutation(7),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['ok', 'ok'])
    const { rows, head } = await world.pull(owner, stream, { after: '7' })
    expect(rows.map(({ type, removed, body }) => [type, removed, body === null])).toEqual([
      ['post', true, true],
      ['comment', true, true],
      ['thanks', true, true],
      ['post', undefined, false],
    ])
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length)
    expect(head).toBe(Math.max(...rows.map(({ seq }) => seq)))
    const late = aMutation(8, { type: 'comment', body: { on: post.id, text: 'too late' } })
    expect((await world.push(owner, stream, [late])).outcomes).toEqual([
      { kind: 'rejected', n: 8, code: 'parent-gone' },
    ])
  })

  it('takes the author from the token, never from the request', async () => {
    const { world, owner, stream } = await start()
    await expect(
      world.push(owner, stream, [aMutation(1, { author: newSpaceRecordId() })]),
    ).rejects.toMatchObject({ status: 400, problem: { code: 'invalid-request' } })
  })

  it('only the author changes a post; owner and facilitator may remove it', async () => {
    const { world, owner, stream } = await start()
    const author = await world.joined(owner, stream)
    const other = await world.joined(owner, stream)
    const facilitator = await world.joined(owner, stream, 'facilitator')
    const guest = await world.joined(owner, stream, 'guest')
    const post = aMutation(1)
    const [kept] = (await world.push(author, stream, [post])).outcomes
    const seq = kept?.kind === 'ok' ? kept.seq : 0
    const edit = aMutation(1, { id: post.id, ifSeq: seq, body: { of: 'win', tried: 'not mine' } })
    const removal = aMutation(2, { id: post.id, ifSeq: seq, removed: true, body: null })
    for (const who of [owner, other, facilitator, guest])
      expect((await world.push(who, stream, [edit])).outcomes).toEqual([
        { kind: 'rejected', n: 1, code: 'not-allowed' },
      ])
    for (const who of [other, guest])
      expect((await world.push(who, stream, [removal])).outcomes).toMatchObject([{ kind: 'rejected' }])
    expect((await world.push(guest, stream, [aMutation(3)])).outcomes).toMatchObject([{ kind: 'rejected' }])
    expect((await world.push(facilitator, stream, [removal])).outcomes).toMatchObject([{ kind: 'ok' }])
  })

  it('many at once are all kept, each at a place of its own', async () => {
    const { world, owner, stream } = await start()
    const devices: { token: string }[] = []
    for (let count = 0; count < 8; count++) devices.push(await world.connect(owner.page))
    const answers = await Promise.all(
      devices.map(async ({ token }) => {
        const seqs: number[] = []
        for (let n = 1; n <= 10; n++) {
          const { outcomes } = await world.push({ ...owner, extension: { bearer: token } }, stream, [
            aMutation(n),
          ])
          if (outcomes[0]?.kind === 'ok') seqs.push(outcomes[0].seq)
        }
        return seqs
      }),
    )
    const seqs = answers.flat().sort((a, b) => a - b)
    expect(seqs).toEqual(Array.from({ length: 80 }, (_, at) => at + 3))
  })
})
