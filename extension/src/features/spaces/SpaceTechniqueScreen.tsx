import type { Observation } from '@whatworked/shared/map/observation'
import { type ReactNode, useState } from 'react'
import { type SpaceView, spaceView } from '../../data/space-queries.ts'
import { type SpaceTechnique, spaceTechnique } from '../../data/spaces/space-observations.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { UnderWhatConditions, WhatMatters } from '../../ui/map/WhatMatters.tsx'
import { WhereItWorks } from '../../ui/map/WhereItWorks.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { GroupInvitation } from './GroupInvitation.tsx'
import { SpaceNotHere } from './SpaceNotHere.tsx'
import './members.css'
import './space-technique.css'

interface Props {
  readonly stream: string
  /** A key of `techniqueKey`. */
  readonly technique: string
}

/** `/space/:stream/technique/:technique`: the map of a technique over one's own entries and the group's posts. */
export const SpaceTechniqueScreen = ({ stream, technique: key }: Props) => {
  const found = useLive(
    async (db) => {
      const view = await spaceView(db, stream)
      if (view === undefined) return undefined
      const names = new Map(view.members.map(({ id, body }) => [id, body.name]))
      return { view, technique: await spaceTechnique(db, view, key, (id) => names.get(id)) }
    },
    [stream, key],
  )
  if (found.kind === 'failed') return <CantRead title="Technique" />
  if (found.kind === 'loading') return null
  if (found.value === undefined) return <SpaceNotHere />
  const { view, technique } = found.value
  return technique ? <Ready key={key} view={view} technique={technique} /> : <Unknown view={view} />
}

interface ReadyProps {
  readonly view: SpaceView
  readonly technique: SpaceTechnique
}

const Ready = ({ view, technique }: ReadyProps) => {
  const { holdsJournal } = useDb()
  const [whose, setWhose] = useState<'ours' | 'mine'>('ours')
  const observations = technique[whose]
  const spaceName = view.space?.name ?? 'the space'
  return (
    <>
      <Crumb view={view} />
      <div className="screen-head">
        <ScreenHeading title={technique.name} />
        <div className="row wrap on-screen">
          {technique.own && <ButtonLink href={`#/technique/${technique.own}`}>Your page on it</ButtonLink>}
          {holdsJournal && (
            <ButtonLink
              href={technique.own ? `#/trials/new/technique/${technique.own}` : '#/trials/new'}
              kind="primary"
              icon="plus"
            >
              Start a trial
            </ButtonLink>
          )}
        </div>
      </div>
      {technique.ours.length === 0 ? (
        <section className="card empty-feed">
          <h2>Nobody here has said yet how it went</h2>
          <p className="muted">Whoever tries it first draws the first mark. It needn’t be a success.</p>
        </section>
      ) : (
        <TheMap view={view} technique={technique} observations={observations}>
          {technique.mine.length > 0 && (
            <Segmented
              legend="Whose"
              value={whose}
              onChange={setWhose}
              options={[
                { value: 'mine', label: 'Mine' },
                { value: 'ours', label: `Mine and ${spaceName}` },
              ]}
            />
          )}
        </TheMap>
      )}
    </>
  )
}

interface MapProps extends ReadyProps {
  readonly observations: readonly Observation[]
  /** Whose they are. */
  readonly children: ReactNode
}

const TheMap = ({ view, technique, observations, children }: MapProps) => {
  const { holdsJournal } = useDb()
  const own = new Set(technique.mine.map(({ id }) => id))
  return (
    <>
      <WhereItWorks
        observations={observations}
        today={localDayOf(new Date())}
        gapWords="Nobody has written about this yet"
        hrefOf={({ id }) => (own.has(id) ? `#/entry/${id}` : `#/space/${view.stream}/post/${id}`)}
        renderDeeds={(one) =>
          one.mine || own.has(one.id) ? null : (
            <span className="row wrap space-map-deeds">
              {holdsJournal && (
                <ButtonLink
                  href={`#/trials/new/post/${one.id}/${view.stream}`}
                  kind="soft"
                  size="dense"
                  icon="play"
                >
                  I’ll try this
                </ButtonLink>
              )}
              <ButtonLink href={`#/space/${view.stream}/post/${one.id}`} kind="quiet" size="dense">
                Ask about it
              </ButtonLink>
            </span>
          )
        }
      >
        {children}
      </WhereItWorks>
      <div className="space-technique-cards">
        <WhatMatters observations={observations} />
        <GroupInvitation view={view} technique={technique} observations={observations} />
        <UnderWhatConditions observations={observations} />
      </div>
    </>
  )
}

const Crumb = ({ view }: { readonly view: SpaceView }) => (
  <p className="space-crumbs">
    <a href={`#/space/${view.stream}`}>
      <Icon name="chevron-back" />
      {view.space?.name ?? 'The space'}
    </a>
  </p>
)

const Unknown = ({ view }: { readonly view: SpaceView }) => (
  <>
    <Crumb view={view} />
    <ScreenHeading title="This technique isn’t here" />
    <p className="muted">No post in this space is about it any more.</p>
  </>
)
