/** What a new trial begins with when it comes of something: an entry of one's own, or a colleague's post. */
import type { Post } from '@whatworked/shared/records/post'
import type { ReadableEntry } from '../entry.ts'
import { techniquesOf } from '../entry.ts'
import type { JournalNames } from '../journal-names.ts'
import type { Named } from '../named.ts'
import type { TrialValues } from './trial-save.ts'

/** A new trial out of an entry: what its teacher meant to try next, with the same technique and class. */
export const valuesFromEntry = (entry: ReadableEntry, names: JournalNames): TrialValues => {
  const [technique] = techniquesOf(entry)
  const ofClass = entry.kind === 'clip' ? undefined : entry.body.class
  return {
    ...hypothesisIn(entry),
    technique: technique === undefined ? undefined : nameOf(technique, names.techniques.get(technique)?.name),
    class: ofClass === undefined ? undefined : nameOf(ofClass, names.classes.get(ofClass)?.body.name),
    from: { kind: entry.kind, id: entry.id },
  }
}

/** A colleague's idea as a trial of one's own: their hypothesis or what they tried, never what came of it. */
export const valuesFromPost = (post: Post, id: string, space: string): TrialValues => {
  const [technique] = post.techniques
  const { ifI, then, because } = post.ifThen ?? {}
  return {
    ...(ifI || then || because ? given({ ifI, then, because }) : given({ ifI: post.tried })),
    technique: technique && {
      ...(technique.seed !== undefined && { id: technique.seed }),
      name: technique.name,
    },
    from: { kind: 'post', id, space },
  }
}

/** Whether a new trial would say anything yet. */
export const saysSomething = ({ ifI, then, because, technique }: TrialValues): boolean =>
  technique !== undefined || [ifI, then, because].some((words) => words?.trim())

/** The three parts of “If I … then … because …”, in whatever order they have words; undefined for any other text. */
export const ifThenIn = (text: string): { ifI: string; then: string; because: string } | undefined => {
  const found = /^\s*if i\b([\s\S]*?)(?:\bthen\b([\s\S]*?))?(?:\bbecause\b([\s\S]*))?$/iu.exec(text)
  if (found === null) return undefined
  const [, ifI = '', then = '', because = ''] = found
  return { ifI: bare(ifI), then: bare(then), because: bare(because) }
}

const hypothesisIn = (entry: ReadableEntry): TrialValues => {
  if (entry.kind === 'trial') {
    const { ifI, then, because, lessOf, lookFor } = entry.body
    return { ...given({ ifI, then, because, lookFor }), ...(lessOf && { lessOf }) }
  }
  if (entry.kind === 'clip') return given(entry.body.ifThen ?? {})
  const { next } = entry.body
  return next?.trim() ? (ifThenIn(next) ?? { ifI: next.trim() }) : {}
}

const given = ({ ifI, then, because, lookFor }: Record<string, unknown>): TrialValues => ({
  ...(typeof ifI === 'string' && { ifI }),
  ...(typeof then === 'string' && { then }),
  ...(typeof because === 'string' && { because }),
  ...(typeof lookFor === 'string' && { lookFor }),
})

const nameOf = (id: string, name: string | undefined): Named => ({ id, name: name ?? 'No longer named' })

/** Without the comma before the next part and the full stop after the last. */
const bare = (part: string): string => part.trim().replace(/^[\s…,]+|[\s…,.;]+$/gu, '')
