/** The ways of working and their sheets as this feature reads them; `entrypoints/` says where they come from. */
import type { Form, Stage } from '@whatworked/shared/forms/form'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { Activity } from '@whatworked/shared/records/activity'
import type { ReactNode } from 'react'
import type { JournalDb } from '../../data/db.ts'

export interface Library {
  /** The way of working of an activity; undefined for one that only a newer version knows. */
  readonly formOf: (activity: Activity) => Form | undefined
  readonly sheetOf: (activity: Activity, id: string) => Sheet | undefined
  readonly protocolOf: (id: string) => readonly Stage[]
}

export type CareAnswer = 'said' | 'left'
export type CareAnswers = ReadonlyMap<string, CareAnswer>

/** Something that was found in words that are about to go into a space. */
export interface CareHint {
  readonly key: string
  readonly isSure: boolean
  readonly answer: CareAnswer | undefined
}

/** Words that were looked through. */
export interface LookedThrough {
  readonly hints: (answers: CareAnswers) => readonly CareHint[]
  /** The texts in their order, each with everything said another way that is to be. */
  readonly said: (answers: CareAnswers) => readonly string[]
}

/** The sharing care of spaces: looks words through for names, and shows what it found. */
export interface WordsCare {
  readonly lookThrough: (
    db: JournalDb,
    texts: readonly string[],
    colleagues: readonly string[],
  ) => Promise<LookedThrough>
  /** Draws what was found, with the way to answer it. */
  found(props: {
    readonly look: LookedThrough
    readonly answers: CareAnswers
    readonly onAnswer: (keys: readonly string[], answer: CareAnswer) => void
  }): ReactNode
}
