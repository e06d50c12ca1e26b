/** Words around the fields of sheets that a form and its reading share. */

/** What is written of a case pupil. */
export const PART_LABELS = {
  predicted: 'What we predict',
  observed: 'What they did',
  said: 'What they said',
} as const
