/** The copy under way: which parts are ticked, what was answered about names, and what comes of it. */

import type { Post } from '@whatworked/shared/records/post'
import { isBlank } from '@whatworked/shared/text'
import { useState } from 'react'
import { type Answer, type Answers, type Care, type Hint, hintsInCopy, saidInCopy } from './check-copy.ts'
import { firstParts, partsOf, projectEntry, SHARE_PARTS, type SharePart } from './project-entry.ts'
import type { EntryToShare } from './shareable.ts'

export interface CopyUnderWay {
  readonly copy: Post
  readonly parts: ReadonlySet<SharePart>
  readonly hints: readonly Hint[]
  /** When its author would like a visitor, as typed; empty for no. */
  readonly visitor: string
  readonly onVisitor: (words: string) => void
  /** It carries no name. */
  readonly isUnnamed: boolean
  readonly onUnnamed: (isUnnamed: boolean) => void
  readonly onPart: (part: SharePart, isTicked: boolean) => void
  readonly onAnswer: (keys: readonly string[], answer: Answer) => void
}

/** Begins with everything that has words, or with what `before`, an earlier copy, shows and says. */
export const useCopy = (found: EntryToShare, before?: Post): CopyUnderWay => {
  const [ticks, setTicks] = useState<ReadonlyMap<SharePart, boolean>>(new Map())
  // An entry may gain words while its panel is open: what was not ticked or cleared by hand follows it.
  const first = before ? partsOf(before) : firstParts(found.entry)
  const parts = new Set(SHARE_PARTS.filter((part) => ticks.get(part) ?? first.has(part)))
  const [answers, setAnswers] = useState<Answers>(() => answersIn(found, before))
  const [visitor, setVisitor] = useState(before?.wantsVisitor ?? '')
  const [isUnnamed, setUnnamed] = useState(before?.byline === 'none')
  const plain: Post = {
    ...projectEntry(found.entry, parts),
    // an invitation to visit would say whose it is
    ...(isUnnamed ? { byline: 'none' as const } : !isBlank(visitor) && { wantsVisitor: visitor.trim() }),
  }
  return {
    isUnnamed,
    onUnnamed: setUnnamed,
    visitor,
    onVisitor: setVisitor,
    copy: { ...saidInCopy(plain, found.care, answers), lineage: before?.lineage ?? [] },
    parts,
    hints: hintsInCopy(plain, found.care, answers),
    onPart: (part, isTicked) => setTicks((known) => new Map([...known, [part, isTicked]])),
    onAnswer: (keys, answer) =>
      setAnswers((known) => new Map([...known, ...keys.map((key) => [key, answer] as const)])),
  }
}

/** The copy as it would be made now from the same choices as `before`: differs from it only if the entry changed since. */
export const copyAgain = (found: EntryToShare, before: Post): Post => ({
  ...asFarAs(
    saidInCopy(projectEntry(found.entry, partsOf(before)), found.care, answersIn(found, before)),
    before,
  ),
  lineage: before.lineage,
  byline: before.byline,
  ...(before.wantsVisitor !== undefined && { wantsVisitor: before.wantsVisitor }),
})

/** Without what copies had no place for when the earlier one was made: that is no change of the entry. */
const asFarAs = ({ reasons, context, ...rest }: Post, before: Post): Post => {
  const { lessonStage, ...about } = context ?? {}
  const isStaged = before.context?.lessonStage !== undefined
  return {
    ...rest,
    ...(context && { context: isStaged && lessonStage !== undefined ? { ...about, lessonStage } : about }),
    ...(before.reasons && reasons && { reasons }),
  }
}

/** What stands in the earlier copy was left; everything else that would be found now was, or will be, said another way. */
const answersIn = (found: EntryToShare, before: Post | undefined): Answers => {
  if (before === undefined) return new Map()
  const left = new Set(keysOf(before, found.care))
  const now = keysOf(projectEntry(found.entry, partsOf(before)), found.care)
  return new Map([...left, ...now].map((key) => [key, left.has(key) ? 'left' : 'said']))
}

const keysOf = (copy: Post, care: Care): readonly string[] =>
  hintsInCopy(copy, care, new Map()).map(({ key }) => key)
