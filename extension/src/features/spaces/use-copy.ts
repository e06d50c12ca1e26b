/** The copy under way: which parts are ticked, which class names stay, and what comes of it. */

import type { Post } from '@whatworked/shared/records/post'
import { useState } from 'react'
import { type NamedInCopy, namesInCopy, withoutNames } from './check-copy.ts'
import { firstParts, partsOf, projectEntry, type SharePart } from './project-entry.ts'
import type { EntryToShare } from './shareable.ts'

export interface CopyUnderWay {
  readonly copy: Post
  readonly parts: ReadonlySet<SharePart>
  readonly named: readonly NamedInCopy[]
  readonly left: ReadonlySet<string>
  readonly onPart: (part: SharePart, isTicked: boolean) => void
  readonly onLeave: (classId: string, leave: boolean) => void
}

/** Begins with everything that has words, or with what `before`, an earlier copy, shows. Names are said another way unless left. */
export const useCopy = (found: EntryToShare, before?: Post): CopyUnderWay => {
  const [parts, setParts] = useState(() => (before ? partsOf(before) : firstParts(found.entry)))
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftIn(found, before))
  const plain = projectEntry(found.entry, parts)
  const named = namesInCopy(plain, found.classes)
  return {
    copy: withoutNames(
      plain,
      found.classes.filter(({ id }) => !left.has(id)),
    ),
    parts,
    named,
    left,
    onPart: (part, isTicked) => setParts(changed(parts, part, isTicked)),
    onLeave: (classId, leave) => setLeft(changed(left, classId, leave)),
  }
}

/** The copy as it would be made now from the same choices as `before`: differs from it only if the entry changed since. */
export const copyAgain = (found: EntryToShare, before: Post): Post => {
  const left = leftIn(found, before)
  return withoutNames(
    projectEntry(found.entry, partsOf(before)),
    found.classes.filter(({ id }) => !left.has(id)),
  )
}

const leftIn = (found: EntryToShare, before: Post | undefined): ReadonlySet<string> =>
  new Set(before ? namesInCopy(before, found.classes).map(({ classId }) => classId) : [])

const changed = <T>(set: ReadonlySet<T>, value: T, isIn: boolean): ReadonlySet<T> => {
  const next = new Set(set)
  if (isIn) next.add(value)
  else next.delete(value)
  return next
}
