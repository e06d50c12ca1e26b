import type { Observation } from '@whatworked/shared/map/observation'
import { whereItWorks } from '@whatworked/shared/map/where-it-works'
import type { LibraryTechnique } from '@whatworked/shared/techniques/library'
import { useMemo } from 'react'
import { ButtonLink } from '../../ui/Button.tsx'
import './technique.css'

interface Props {
  readonly technique: LibraryTechnique
  readonly observations: readonly Observation[]
  /** The classes that are taught now. */
  readonly classNames: readonly string[]
}

const CLASSES_NAMED = 3

/** A place where it has not been tried, as an invitation and never as a gap to fill. */
export const Invitation = ({ technique, observations, classNames }: Props) => {
  const place = useMemo(() => untriedPlace(observations, classNames), [observations, classNames])
  return (
    <section className="card flat invitation" aria-label="Somewhere else">
      <p className="words invitation-quote">“Everything works somewhere, nothing works everywhere.”</p>
      <p className="small muted">Dylan Wiliam</p>
      {place && (
        <>
          <p>{place} It could be your next trial, and there could be a good reason not to.</p>
          <ButtonLink
            className="on-screen"
            href={`#/trials/new/technique/${technique.id}`}
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

const untriedPlace = (
  observations: readonly Observation[],
  classNames: readonly string[],
): string | undefined => {
  const [gap] = whereItWorks(observations, 'year', 'lessonStage').gaps
  if (gap)
    return `You haven’t tried it with ${gap.row.label} in this part of a lesson: ${gap.column.label.toLowerCase()}.`
  const tried = new Set(observations.map(({ className }) => className))
  const untried = classNames.filter((name) => !tried.has(name)).slice(0, CLASSES_NAMED)
  if (untried.length === 0) return undefined
  return `You haven’t tried it with ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(untried)} yet.`
}
