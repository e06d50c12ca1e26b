import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programmeOf, signalAt, TALK_MINUTES, talkMinutes } from './talks.ts'

const talk = (id: string, minutes: number) => ({ id, minutes })

describe('the programme of talks', () => {
  test('has every talk once, one after the other, with time to change over', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { maxLength: 60 }),
        fc.string(),
        fc.integer({ min: 0, max: 120 }),
        (ids, seed, minutes) => {
          const talks = ids.map((id, at) => talk(id, TALK_MINUTES[at % 3] ?? 2))
          const planned = programmeOf(talks, { seed, minutes })
          expect(planned.talks.map((one) => one.talk.id).sort()).toEqual([...ids].sort())
          planned.talks.forEach((one, at) => {
            expect(one.startsMs).toBe(at === 0 ? 0 : (planned.talks[at - 1]?.endsMs ?? 0) + 30_000)
            expect(one.endsMs - one.startsMs).toBe(one.talk.minutes * 60_000)
          })
          const sum = talks.reduce((all, { minutes: each }) => all + each, 0) * 60_000
          expect(planned.neededMs).toBe(sum + Math.max(0, talks.length - 1) * 30_000)
          expect(planned.overrunMs).toBe(Math.max(0, planned.neededMs - minutes * 60_000))
        },
      ),
    )
  })

  test('says which talks are beyond the time there is', () => {
    const { talks, overrunMs } = programmeOf([talk('a', 15), talk('b', 15)], { seed: 's', minutes: 20 })
    expect(talks.map(({ isBeyond }) => isBeyond)).toEqual([false, true])
    expect(overrunMs).toBe(10.5 * 60_000)
  })

  test('has three lengths; what can’t be read is a short talk', () => {
    expect(['2', 7, '15', 'fifteen', undefined, 90].map(talkMinutes)).toEqual([2, 7, 15, 2, 2, 2])
  })
})

test('the signal is calm, then amber in the last half minute, then over', () => {
  expect([60_000, 30_001, 30_000, 1, 0, -5].map(signalAt)).toEqual([
    'calm',
    'calm',
    'amber',
    'amber',
    'over',
    'over',
  ])
})
