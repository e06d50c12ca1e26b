import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { activity } from '../records/activity.ts'
import { agendaOf } from './agenda.ts'
import { type Form, ownForm, type Stage } from './form.ts'
import { PROTOCOLS, protocolOf } from './protocols.ts'
import { SHEETS, sheetOf } from './sheets.ts'
import { way } from './ways/way.ts'
import { formOf, WAYS } from './ways.ts'

const sheets = new Map(SHEETS.map((one) => [one.id, one]))
const stagesOf = ({ meetings, between }: Form): readonly Stage[] => [
  ...meetings.flatMap(({ stages }) => stages),
  ...between,
]
const aSession = { place: 'every' as const, stageMinutes: {}, protocols: [] }
const minutesOf = (form: Form, meeting: string): number =>
  agendaOf(form, { minutes: {} }, { ...aSession, meeting }, protocolOf).minutes

test('there are nine cards, and what stands with another stands on one of them', () => {
  expect(WAYS.filter((one) => one.with === undefined)).toHaveLength(9)
  for (const { with: other } of WAYS)
    if (other !== undefined) expect(WAYS.map(({ id }) => id)).toContain(other)
})

test('every name is there once', () => {
  const twice = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at)
  expect(twice(WAYS.map(({ id }) => id))).toEqual([])
  expect(twice(SHEETS.map(({ id }) => id))).toEqual([])
  expect(twice(PROTOCOLS.map(({ id }) => id))).toEqual([])
  for (const sheet of SHEETS) expect(twice(sheet.fields.map(({ id }) => id))).toEqual([])
})

describe.each(WAYS)('$name', (form) => {
  const stages = stagesOf(form)

  test('asks only for sheets, roles and protocols that exist', () => {
    const roles = form.roles.map(({ id }) => id)
    for (const { makes, shows, role, protocol, needs, from } of stages) {
      for (const id of [makes, needs?.sheet, from?.sheet, ...shows])
        if (id !== undefined && id !== 'promise') expect(sheets.has(id), id).toBe(true)
      if (role !== undefined) expect(roles).toContain(role)
      if (protocol !== undefined) expect(protocolOf(protocol)).not.toEqual([])
    }
    for (const id of form.result?.sheets ?? []) expect(sheets.has(id), id).toBe(true)
    for (const { needs, from } of stages) {
      const fields = sheets.get(needs?.sheet ?? from?.sheet ?? '')?.fields.map(({ id }) => id)
      for (const id of [needs?.field, needs?.orStated, from?.each, from?.where])
        if (id !== undefined) expect(fields).toContain(id)
    }
  })

  test('keeps within the minutes that its card says, unless it is a day of its own', () => {
    const [least, most] = form.minutes
    for (const { id } of form.meetings) {
      expect(minutesOf(form, id)).toBeGreaterThanOrEqual(least)
      expect(minutesOf(form, id)).toBeLessThanOrEqual(most)
    }
  })

  test('what becomes a trial has words to become one', () => {
    for (const { makes } of stages.filter((one) => one.becomesTrial))
      expect(sheets.get(makes ?? '')?.fields.some(({ trialPart }) => trialPart !== undefined)).toBe(true)
  })

  test('says honestly what is known, with an address that can be opened or none', () => {
    expect(form.evidence.words.length).toBeGreaterThan(20)
    expect(form.evidence.words).not.toMatch(/effect size|\bd = /i)
  })
})

test('a learning community has 75 minutes, first, between and last', () => {
  const tlc = formOf({ form: 'tlc' })
  for (const id of ['first', 'usual', 'last']) expect(tlc && minutesOf(tlc, id)).toBe(75)
})

test('protocols name their authors, and stand inside a meeting of any way', () => {
  for (const { credit, stages } of PROTOCOLS) {
    expect(credit).not.toBe('')
    for (const { makes } of stages) if (makes !== undefined) expect(sheets.has(makes), makes).toBe(true)
  }
  const minutes = Object.fromEntries(
    PROTOCOLS.map(({ id, stages }) => [id, stages.reduce((sum, one) => sum + (one.minutes ?? 0), 0)]),
  )
  expect(minutes).toEqual({
    tuning: 77,
    'tuning-short': 40,
    consultancy: 50,
    'descriptive-consultancy': 60,
    'success-analysis': 30,
    'outside-view': 20,
  })
  for (const form of WAYS) {
    const [usual] = form.meetings
    const after = usual?.stages.find(({ when }) => when === 'meeting')?.id ?? ''
    const session = { ...aSession, ...(usual && { meeting: usual.id }) }
    const plain = agendaOf(form, { minutes: {} }, session, protocolOf)
    const put = { ...session, protocols: [{ after, protocol: 'success-analysis' }] }
    expect(agendaOf(form, { minutes: {} }, put, protocolOf).minutes).toBe(plain.minutes + 30)
  }
})

test('a tenth is one file, and a school’s own is the same, with sheets of its own', () => {
  const walk = {
    id: 'walk',
    name: 'Walk and talk',
    inSentence: 'a walk and talk',
    oneLine: 'Two people, once round the field.',
    purposes: ['pick-up-ideas' as const],
    size: [2, 2] as [number, number],
    minutes: [20, 20] as [number, number],
    cadence: 'when it is dry',
    lasts: 'a term',
    trust: 'low' as const,
    meetings: [
      {
        id: 'walk',
        name: 'Walk',
        stages: [
          { id: 'out', name: 'Out', minutes: 10, makes: 'birds' },
          { id: 'back', name: 'Back', minutes: 10 },
        ],
      },
    ],
    evidence: { words: 'Nobody has looked into it.' },
  }
  expect(minutesOf(way(walk), 'walk')).toBe(20)
  const birds = {
    id: 'birds',
    name: 'Birds',
    title: 'Birds',
    fields: [{ id: 'seen', kind: 'words', label: 'Seen' }],
  }
  const kept = v.parse(activity, { form: 'own', own: { ...walk, evidence: undefined, sheets: [birds] } })
  expect(formOf(kept)?.name).toBe('Walk and talk')
  expect(formOf(kept)?.evidence.words).toContain('nothing is known')
  expect(sheetOf(kept, 'birds')?.fields[0]?.label).toBe('Seen')
  expect(sheetOf(kept, 'card')?.id).toBe('card')
  expect(v.safeParse(ownForm, { ...walk, meetings: [] }).success).toBe(false)
})
