/**
 * Kinds of evidence that something changed for pupils, weakest first. `strength` (0 to 4) says how far a kind can be
 * trusted alone; strengths are never added up, and no kind is ever asked for.
 */

export type EvidenceKind = {
  readonly id: string
  readonly label: string
  readonly strength: 0 | 1 | 2 | 3 | 4
}

export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  { id: 'gut-feeling', label: 'A gut feeling', strength: 0 },
  { id: 'looked-engaged', label: 'They looked engaged', strength: 0 },
  { id: 'pupils-remarks', label: 'Pupils’ remarks', strength: 1 },
  { id: 'my-observation-of-named-behaviours', label: 'What I saw them do', strength: 1 },
  { id: 'book-look', label: 'Book look', strength: 1 },
  { id: 'parent-comment', label: 'Parent comment', strength: 1 },
  { id: 'mini-whiteboard-scan', label: 'Mini-whiteboards, all at once', strength: 2 },
  { id: 'hinge-question-spread', label: 'Hinge-question spread', strength: 2 },
  { id: 'exit-tickets-in-three-piles', label: 'Exit tickets in three piles', strength: 2 },
  { id: 'peers-observation', label: 'A colleague’s visit', strength: 2 },
  { id: 'pupil-survey', label: 'Pupil survey', strength: 2 },
  { id: 'homework-return', label: 'Homework return', strength: 2 },
  { id: 'behaviour-attendance-log', label: 'Behaviour or attendance log', strength: 2 },
  { id: 'pupil-work-before-and-after', label: 'Pupil work before and after', strength: 3 },
  { id: 'quiz-with-a-baseline', label: 'Quiz with a baseline', strength: 3 },
  { id: 'retention-check-a-week-or-more-later', label: 'Retention check a week or more later', strength: 3 },
  { id: 'pupil-interview', label: 'A short talk with pupils', strength: 3 },
  { id: 'staggered-start-comparison-class', label: 'A class that started later', strength: 4 },
  { id: 'several-teachers-several-contexts', label: 'Several teachers, several contexts', strength: 4 },
]

/** How far a kind goes, in words; nothing for one from elsewhere. */
export const strengthWords = (id: string): string | undefined => {
  const found = EVIDENCE_KINDS.find((kind) => kind.id === id)
  return found && STRENGTH_WORDS[found.strength]
}

/** A kind's words; a kind from elsewhere is its own words. */
export const evidenceLabel = (id: string): string =>
  EVIDENCE_KINDS.find((kind) => kind.id === id)?.label ?? id

/** How far a kind goes, in words: never shown as a number, never added up. */
export const STRENGTH_WORDS: Readonly<Record<EvidenceKind['strength'], string>> = {
  0: 'A hint',
  1: 'A closer look',
  2: 'The whole class',
  3: 'Before and after',
  4: 'Compared',
}

/** Three piles of a whole-class check. */
export const PILES = ['got', 'nearly', 'not-yet'] as const
export type Pile = (typeof PILES)[number]
export const PILE_WORDS: Readonly<Record<Pile, string>> = {
  got: 'Got it',
  nearly: 'Nearly',
  'not-yet': 'Not yet',
}

/** What is kept of one piece of evidence, as far as it can be told. */
type Told = {
  readonly kind: string
  readonly summary?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly counts?: Readonly<Record<string, number>> | undefined
}

/** The counts of a whole-class check in the order of the piles; counts of other names come after them. */
export const countsOf = ({ counts = {} }: Pick<Told, 'counts'>): readonly (readonly [string, number])[] => [
  ...PILES.flatMap((pile) => {
    const count = counts[pile]
    return count === undefined ? [] : ([[PILE_WORDS[pile], count]] as const)
  }),
  ...Object.entries(counts).filter(([name]) => !(PILES as readonly string[]).includes(name)),
]

/** “Quiz with a baseline: most got it. Before: 4. After: 19.”: one piece of evidence as words. */
export const evidenceText = (told: Told): string => {
  const { kind, summary = '', before = '', after = '' } = told
  const parts = [
    summary.trim(),
    before.trim() && `Before: ${before.trim()}`,
    after.trim() && `After: ${after.trim()}`,
    countsOf(told)
      .map(([name, count]) => `${name}: ${count}`)
      .join(', '),
  ].filter((part) => part !== '')
  const words = parts.map((part) => (/[.!?…][”’"')]*$/u.test(part) ? part : `${part}.`)).join(' ')
  return words === '' ? evidenceLabel(kind) : `${evidenceLabel(kind)}: ${words}`
}
