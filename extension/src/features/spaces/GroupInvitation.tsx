import type { Observation } from '@whatworked/shared/map/observation'
import { axesFor, whereItWorks } from '@whatworked/shared/map/where-it-works'
import { useMemo } from 'react'
import type { SpaceTechnique } from '../../data/spaces/space-observations.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { gapSentence } from './gap-words.ts'

interface Props {
  readonly technique: SpaceTechnique
  readonly observations: readonly Observation[]
}

/** A place where nobody has been, as an invitation and never as a gap to fill. */
export const GroupInvitation = ({ technique, observations }: Props) => {
  const words = useMemo(() => untriedWords(observations), [observations])
  return (
    <section className="card flat group-invitation" aria-label="Somewhere else">
      <p className="words group-quote">“Everything works somewhere, nothing works everywhere.”</p>
      <p className="small muted">Dylan Wiliam</p>
      {words && (
        <>
          <p>{words} Could be you, could be a reason nobody does.</p>
          <ButtonLink
            className="on-screen"
            href={technique.own ? `#/trials/new/technique/${technique.own}` : '#/trials/new'}
            kind="soft"
            size="dense"
            icon="trial"
          >
            Try it there
          </ButtonLink>
        </>
      )}
    </section>
  )
}

/** A part of a lesson says most; where nobody named one, whatever the map is ruled by. */
const untriedWords = (observations: readonly Observation[]): string | undefined => {
  const [byStage] = whereItWorks(observations, 'year', 'lessonStage').gaps
  if (byStage) return gapSentence(byStage.row.label, 'lessonStage', byStage.column.label)
  const { rows, columns } = axesFor(observations)
  if (rows !== 'year' || columns === 'outcome') return undefined
  const [gap] = whereItWorks(observations, rows, columns).gaps
  return gap && gapSentence(gap.row.label, columns, gap.column.label)
}
