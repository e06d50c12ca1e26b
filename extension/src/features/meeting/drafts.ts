/** The names of what is half-written in a meeting, as data/kept-form.ts keeps it. */

/** Everything of one meeting has a name that begins with one of these. */
export const draftsOf = (session: string): readonly string[] => [`sheet ${session} `, `plan ${session} `]

/** A stage's sheet of one person. */
export const sheetDraft = (session: string, stage: string, person: string): string =>
  `sheet ${session} ${stage} ${person}`

/** The action plan of one person. */
export const planDraft = (session: string, person: string): string => `plan ${session} ${person}`
