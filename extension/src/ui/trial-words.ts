/** The words of trials: where one stands, what comes of it, and what was looked at. */
import type { MeasureKind, TrialState, Verdict } from '@whatworked/shared/records/trial'
import { counted } from './words.ts'

interface VerdictWords {
  readonly value: Verdict
  readonly label: string
  /** What is asked with it. */
  readonly why: string
  /** What stands before the answer. */
  readonly lead: string
}

/** The verdicts, in the order they are offered. */
export const VERDICTS: readonly VerdictWords[] = [
  { value: 'keep', label: 'Keep using', why: 'Why do you think so?', lead: 'Why' },
  { value: 'adapt', label: 'Adapt', why: 'What will you change next time?', lead: 'Next time' },
  { value: 'let-go', label: 'Stop', why: 'What is worth knowing?', lead: 'Worth knowing' },
]

/** The words for where a trial stands. */
export const STATE_LABELS: Readonly<Record<TrialState, string>> = {
  planned: 'Planned',
  trying: 'Trying',
  decided: 'Decided',
}

/** How something that was looked at is noted down. */
export const MEASURE_KINDS: readonly { readonly value: MeasureKind; readonly label: string }[] = [
  { value: 'count', label: 'Count' },
  { value: 'score', label: 'Score' },
  { value: 'tally', label: 'Tally' },
  { value: 'words', label: 'Words' },
]

/** The words for a verdict; one from a newer version is shown as it was stored. */
export const verdictLabel = (value: string): string => wordsFor(value)?.label ?? value

/** What stands before the reason for a verdict. */
export const verdictLead = (value: string | undefined): string => wordsFor(value)?.lead ?? 'Why'

/** “10 minutes”, as part of a sentence. */
export const minutesWords = (minutes: number): string => counted(minutes, 'minute')

const wordsFor = (value: string | undefined): VerdictWords | undefined =>
  VERDICTS.find((verdict) => verdict.value === value)
