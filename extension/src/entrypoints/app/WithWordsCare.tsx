import type { ReactNode } from 'react'
import { type WordsCare, WordsCareContext } from '../../data/words-care.ts'
import { FoundInWords } from '../../features/spaces/FoundInWords.tsx'
import { lookThrough } from '../../features/spaces/look-through.ts'

/** The sharing care of spaces, for words that go into them by a sheet or a plan. */
const CARE: WordsCare = { lookThrough, found: FoundInWords }

/** Gives the care to the forms of a screen. */
export const WithWordsCare = ({ children }: { readonly children: ReactNode }) => (
  <WordsCareContext value={CARE}>{children}</WordsCareContext>
)
