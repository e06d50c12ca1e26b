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
  readonly classes: readonly TaughtClass[]
}

interface TaughtClass {
  readonly id: string
  readonly name: string
}

/** A place where it has not been tried, as an invitation and never as a gap to fill. */
export const Invitation = ({ technique, observations, classes }: Props) => {
  const place = useMemo(() => untriedPlace(observations, classes), [observations, classes])
  return (
    <section className="card flat invitation" aria-label="Somewhere else">
      <p className="words invitation-quote">“Everything works somewhere, nothing works everywhere.”</p>
      <p className="small muted">Dylan Wiliam</p>
      {place && (
        <>
          <p>{place.words} It could be your next trial, and there could be a good reason not to.</p>
          <ButtonLink
            className="on-screen"
            href={`#/trials/new/technique/${technique.id}${place.class ? `/${place.class.id}` : ''}`}
            kind="soft"
            size="dense"
            icon="trial"
          >
            {place.class ? `Try it with ${place.class.name}` : 'Try it there'}
          </ButtonLink>
        </>
      )}
    </section>
  )
}

interface Untried {
  readonly words: string
  /** The class to try it with, where one is meant. */
  readonly class?: TaughtClass | undefined
}

const untriedPlace = (
  observations: readonly Observation[],
  classes: readonly TaughtClass[],
): Untried | undefined => {
  const [gap] = whereItWorks(observations, 'year', 'lessonStage').gaps
  if (gap) {
    return {
      words: `You haven’t tried it with ${gap.row.label} in this part of a lesson: ${gap.column.label.toLowerCase()}.`,
      class: classes.find(({ name }) => gap.row.classes.includes(name)),
    }
  }
  const tried = new Set(observations.map(({ className }) => className))
  const untried = classes.find(({ name }) => !tried.has(name))
  return untried && { words: `You haven’t tried it with ${untried.name} yet.`, class: untried }
}
