import { useRef, useState } from 'react'
import { useDb } from '../../data/use-live.ts'
import type { CareAnswer, CareAnswers, LookedThrough, WordsCare } from './library.ts'
import { textsOf, withTexts } from './sheet-texts.ts'

/** What was found in the words of a sheet, and the way to answer it. */
export interface SheetCare {
  readonly look: LookedThrough | undefined
  readonly answers: CareAnswers
  readonly onAnswer: (keys: readonly string[], answer: CareAnswer) => void
  /** The values to send, or undefined while something found in them waits for an answer. */
  readonly pass: (values: Record<string, unknown>) => Promise<Record<string, unknown> | undefined>
}

/** Looks a sheet through before it goes: everything found is shown once, and what is sure waits for an answer. */
export const useCare = (care: WordsCare, colleagues: readonly string[]): SheetCare => {
  const db = useDb()
  const [look, setLook] = useState<LookedThrough>()
  const [answers, setAnswers] = useState<CareAnswers>(new Map())
  const seen = useRef(new Set<string>())
  return {
    look,
    answers,
    onAnswer: (keys, answer) =>
      setAnswers((known) => new Map([...known, ...keys.map((key) => [key, answer] as const)])),
    pass: async (values) => {
      const looked = await care.lookThrough(db, textsOf(values), colleagues)
      const hints = looked.hints(answers)
      const isNew = hints.some(({ key, answer }) => answer !== 'left' && !seen.current.has(key))
      const isOpen = hints.some(({ isSure, answer }) => isSure && answer === undefined)
      for (const { key } of hints) seen.current.add(key)
      setLook(looked)
      return isNew || isOpen ? undefined : withTexts(values, looked.said(answers))
    },
  }
}
