import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { describe, expect, it } from 'vitest'
import type { TrayRow } from '../../data/local-record.ts'
import { trayFile, trayReason, trayText } from './tray-words.ts'

const stream = newSpaceRecordId() as string as StreamId
const aRow = (type: string, body: object, reason = 'revoked'): TrayRow => ({
  stream,
  reason,
  at: Date.UTC(2026, 10, 23),
  record: { stream, id: newSpaceRecordId(), type, v: 1, createdAt: 1, editedAt: 1, body },
})

describe('words that could not be sent', () => {
  it('are all there, field by field', () => {
    const text = trayText(
      aRow('post', {
        of: 'reflection',
        worked: 'One question.',
        why: 'A guess',
        techniques: [{ name: 'Hinge question' }],
      }),
    )
    expect(text).toBe('Technique: Hinge question\nWhat worked: One question.\nWhy: A guess')
  })

  it('are readable words, field by field, of a sheet too', () => {
    const values = {
      ifThen: { ifI: 'wait', then: '' },
      post: newSpaceRecordId(),
      minutes: 7,
      met: ['one', 'two'],
    }
    const body = { activity: newSpaceRecordId(), stage: 'x', sheet: 'y', values }
    expect(trayText(aRow('contribution', body))).toBe('wait\n7\none\ntwo')
  })

  it('say that what they were for has ended, and that opening it again helps', () => {
    expect(trayReason(aRow('contribution', {}, 'ended'))).toMatch(/has ended.*safe here.*opened again/)
  })

  it('are read as they stood on a sheet of a meeting, and in a plan', () => {
    const sheet = { activity: newSpaceRecordId(), stage: 'report', sheet: 'report' }
    const written = aRow('contribution', {
      ...sheet,
      values: { tried: 'Waiting', happened: 'New voices', ofTomorrow: { text: 'A field to come' } },
    })
    expect(trayText(written)).toBe('Tried: Waiting\nWhat happened: New voices\nA field to come')
    const promised = { id: newSpaceRecordId(), ifI: 'wait', then: 'more talk', lessOf: { what: 'hands up' } }
    const told = { activity: newSpaceRecordId(), session: newSpaceRecordId(), changes: [promised] }
    expect(trayText(aRow('plan', told))).toBe('If I: wait\nthen: more talk\nLess of: hands up')
  })

  it('are exported with why they stayed, each reply as it was written', () => {
    const file = trayFile([aRow('comment', { on: newSpaceRecordId(), text: 'Zwei\nZeilen' })])
    expect(file).toContain('Zwei\nZeilen')
    expect(file).toContain('You are no longer in')
  })

  it('are not lost when this version can’t read their shape', () => {
    expect(trayText(aRow('plan', { promise: 'I will' }))).toContain('I will')
  })

  it('say a code that this version doesn’t know', () => {
    expect(trayReason(aRow('comment', {}, 'new-code'))).toContain('new-code')
  })
})
