/** Something in a text that may tell who a pupil is. */
export interface Place {
  readonly kind: 'pupil' | 'name' | 'email' | 'phone' | 'birth' | 'upn' | 'nhs'
  /** The same for the same person or the same number, wherever it stands. */
  readonly key: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
  readonly found: string
  /** Somebody on a list, a pupil's number, an address: it has to be decided on. What is not sure is only pointed out. */
  readonly isSure: boolean
}

/** The places without those that lie in another; the one that begins earlier or goes further wins. */
export const apart = <One extends { start: number; end: number }>(places: readonly One[]): readonly One[] => {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: One[] = []
  for (const place of sorted) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}
