const PILED = new Set(['mini-whiteboard-scan', 'hinge-question-spread', 'exit-tickets-in-three-piles'])
const COMPARED = new Set([
  'pupil-work-before-and-after',
  'quiz-with-a-baseline',
  'retention-check-a-week-or-more-later',
  'behaviour-attendance-log',
])

/** Which fields a kind of evidence usually has beside its line; the others are one press away. */
export const usualShape = (kind: string): 'piles' | 'before-after' | undefined => {
  if (PILED.has(kind)) return 'piles'
  return COMPARED.has(kind) ? 'before-after' : undefined
}

/**
 * The numbers two lines begin with, where a picture may set them side by side: “11 of 28” and “3 of 28” do, “4 of 20” and
 * “19 of 25” do not, and words never do.
 */
export const comparable = (before = '', after = ''): readonly [number, number] | undefined => {
  const [first, second] = [split(before), split(after)]
  if (first === undefined || second === undefined) return undefined
  const saysSame = first.of === second.of || first.of === '' || second.of === ''
  return saysSame ? [first.number, second.number] : undefined
}

const split = (line: string): { number: number; of: string } | undefined => {
  const found = /^\s*(\d{1,6}(?:[.,]\d{1,3})?)(.*)$/su.exec(line)
  return found === null
    ? undefined
    : { number: Number((found[1] ?? '').replace(',', '.')), of: (found[2] ?? '').trim().toLowerCase() }
}
