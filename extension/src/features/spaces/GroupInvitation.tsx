import type { MapAxis } from '@whatworked/shared/map/axes'
import type { Observation } from '@whatworked/shared/map/observation'
import { axesFor, whereItWorks } from '@whatworked/shared/map/where-it-works'
import { useMemo } from 'react'
import type { SpaceView } from '../../data/space-queries.ts'
import type { SpaceTechnique } from '../../data/spaces/space-observations.ts'
import { useDb } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { AskTheSpace } from './AskTheSpace.tsx'
import { gapQuestion, gapSentence } from './gap-words.ts'

interface Props {
  readonly view: SpaceView
  readonly technique: SpaceTechnique
  readonly observations: readonly Observation[]
}

/** A place where nobody has been, as an invitation and never as a gap to fill. */
export const GroupInvitation = ({ view, technique, observations }: Props) => {
  const { holdsJournal } = useDb()
  const gap = useMemo(() => untried(observations), [observations])
  return (
    <section className="card flat group-invitation" aria-label="Somewhere else">
      <p className="words group-quote">“Everything works somewhere, nothing works everywhere.”</p>
      <p className="small muted">Dylan Wiliam</p>
      {gap && (
        <>
          <p>{gapSentence(gap.year, gap.axis, gap.place)} Could be you, could be a reason nobody does.</p>
          <div className="group-deeds on-screen">
            <AskTheSpace
              view={view}
              about={{
                technique: { name: technique.name, ...(technique.seed && { seed: technique.seed }) },
                context: {
                  year: gap.year,
                  [gap.axis]: gap.axis === 'lessonStage' ? gap.place.toLowerCase() : gap.place,
                },
              }}
              start={gapQuestion(technique.name, gap.year, gap.axis, gap.place)}
            />
            {holdsJournal && (
              <ButtonLink
                href={technique.own ? `#/trials/new/technique/${technique.own}` : '#/trials/new'}
                kind="quiet"
                size="dense"
                icon="trial"
              >
                Try it there
              </ButtonLink>
            )}
          </div>
        </>
      )}
    </section>
  )
}

interface Untried {
  readonly year: string
  readonly axis: MapAxis
  readonly place: string
}

/** A part of a lesson says most; where nobody named one, whatever the map is ruled by. */
const untried = (observations: readonly Observation[]): Untried | undefined => {
  const [byStage] = whereItWorks(observations, 'year', 'lessonStage').gaps
  if (byStage) return { year: byStage.row.label, axis: 'lessonStage', place: byStage.column.label }
  const { rows, columns } = axesFor(observations)
  if (rows !== 'year' || columns === 'outcome') return undefined
  const [gap] = whereItWorks(observations, rows, columns).gaps
  return gap && { year: gap.row.label, axis: columns, place: gap.column.label }
}
