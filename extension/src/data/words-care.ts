/** The sharing care for words that go into a space by a form: looked through before they go, whatever is found shown once. */
import { textsOf, withTexts } from '@whatworked/shared/care/texts-of'
import { createContext, createElement, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import type { JournalDb } from './db.ts'
import { useCareRoute } from './use-care-route.ts'
import { useDb } from './use-live.ts'

type CareAnswer = 'said' | 'left'
type CareAnswers = ReadonlyMap<string, CareAnswer>

/** Something that was found in words that are about to go into a space. */
interface CareHint {
  readonly key: string
  readonly isSure: boolean
  readonly answer: CareAnswer | undefined
}

/** Words that were looked through. */
interface LookedThrough {
  readonly hints: (answers: CareAnswers) => readonly CareHint[]
  /** The texts in their order, each with everything said another way that is to be. */
  readonly said: (answers: CareAnswers) => readonly string[]
}

/** Looks words through for names, and shows what it found. */
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

/** The care of this page; `entrypoints/` provides it. */
export const WordsCareContext = createContext<WordsCare | undefined>(undefined)

/** The care of one form. */
export interface FormCare {
  /** What was found in its words, with the way to answer it; empty before the first try that found something. */
  readonly found: ReactNode
  /** The school's safeguarding route in the teacher's own words, if there is one. */
  readonly route: string | undefined
  /** The values to send, or undefined while something found in them is to be looked at or answered first. */
  readonly pass: <Values>(values: Values) => Promise<Values | undefined>
}

/**
 * The care of a form whose words go into a space: everything found is shown once, and what is sure waits for an answer.
 * `colleagues` are names of no pupil. Throws where no page provided the care: nothing goes unlooked at.
 */
export const useWordsCare = (colleagues: readonly string[]): FormCare => {
  const care = useContext(WordsCareContext)
  if (!care) throw new Error('No WordsCareContext above this component')
  const db = useDb()
  const route = useCareRoute()
  const [look, setLook] = useState<LookedThrough>()
  const [answers, setAnswers] = useState<CareAnswers>(new Map())
  const seen = useRef(new Set<string>())
  const place = useRef<HTMLDivElement>(null)
  /** How often something was to be looked at first; whoever pressed is led there. */
  const [stops, setStops] = useState(0)
  useEffect(() => {
    if (stops > 0) place.current?.querySelector<HTMLElement>('[data-open="true"], section')?.focus()
  }, [stops])
  const onAnswer = (keys: readonly string[], answer: CareAnswer) =>
    setAnswers((known) => new Map([...known, ...keys.map((key) => [key, answer] as const)]))
  return {
    found: look && createElement('div', { ref: place }, care.found({ look, answers, onAnswer })),
    route,
    pass: async (values) => {
      const looked = await care.lookThrough(db, textsOf(values), colleagues)
      const hints = looked.hints(answers)
      const isNew = hints.some(({ key, answer }) => answer !== 'left' && !seen.current.has(key))
      const isOpen = hints.some(({ isSure, answer }) => isSure && answer === undefined)
      for (const { key } of hints) seen.current.add(key)
      setLook(looked)
      if (!isNew && !isOpen) return withTexts(values, looked.said(answers))
      setStops((count) => count + 1)
      return undefined
    },
  }
}
