/** A technique as the lines of its form: lists are one a line. */
import { technique } from '@whatworked/shared/records/technique'
import type { LibraryTechnique } from '@whatworked/shared/techniques/library'
import * as v from 'valibot'
import type { TechniqueValues } from '../../data/techniques/technique-deeds.ts'

const techniqueLines = v.object({
  name: v.string(),
  aliases: v.string(),
  family: v.string(),
  what: v.string(),
  steps: v.string(),
  keep: v.string(),
  adapt: v.string(),
})
export type TechniqueLines = v.InferOutput<typeof techniqueLines>

/** What is kept of a form: its lines, and the technique as it was when the edit began. */
export const techniqueDraft = v.object({ lines: techniqueLines, body: v.optional(technique) })

/** What the form begins with. */
export const linesOf = ({ name, aliases, family, body }: LibraryTechnique): TechniqueLines => ({
  name,
  aliases: aliases.join('\n'),
  family,
  what: body?.what ?? '',
  steps: (body?.steps ?? []).join('\n'),
  keep: (body?.keep ?? []).join('\n'),
  adapt: (body?.adapt ?? []).join('\n'),
})

/** What is saved of them: nothing empty, nothing twice. */
export const valuesOfLines = (lines: TechniqueLines): TechniqueValues => ({
  name: lines.name.trim(),
  aliases: parts(lines.aliases),
  family: lines.family,
  what: lines.what,
  steps: parts(lines.steps),
  keep: parts(lines.keep),
  adapt: parts(lines.adapt),
})

const parts = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]
