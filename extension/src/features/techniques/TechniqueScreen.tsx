import type { Source } from '@whatworked/shared/records/source'
import type { LibraryTechnique, TechniqueLibrary } from '@whatworked/shared/techniques/library'
import { isSeed } from '@whatworked/shared/techniques/seeds'
import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { JournalDb } from '../../data/db.ts'
import { sourcesById } from '../../data/journal-names.ts'
import { classesInUse } from '../../data/name-lists.ts'
import { bringTechniqueBack, removeTechnique } from '../../data/techniques/technique-deeds.ts'
import { readTechniques } from '../../data/techniques/technique-library.ts'
import {
  type TechniqueObservations,
  techniqueObservations,
} from '../../data/techniques/technique-observations.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { UnderWhatConditions, WhatMatters } from '../../ui/map/WhatMatters.tsx'
import { WhereItWorks } from '../../ui/map/WhereItWorks.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { GroupMaps } from './GroupMaps.tsx'
import { Invitation } from './Invitation.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { NotTriedYet } from './NotTriedYet.tsx'
import { Parts } from './Parts.tsx'
import { Practice } from './Practice.tsx'
import { TechniqueClips } from './TechniqueClips.tsx'
import { TechniqueCrumbs } from './TechniqueCrumbs.tsx'
import { TechniqueEdit } from './TechniqueEdit.tsx'
import { TechniqueHead } from './TechniqueHead.tsx'
import './technique.css'

interface Props {
  readonly params: Readonly<Record<string, string | undefined>>
}

/** `/technique/:id`: what it is, where it worked and why; `/edit` behind it changes it. */
export const TechniqueScreen = ({ params: { id = '', purpose } }: Props) => {
  const found = useLive((db) => readPage(db, id), [id])
  const page = found.kind === 'ready' ? found.value : undefined
  // One that was merged is found at its old address too.
  const kept = page && page.technique.id !== id ? page.technique.id : undefined
  useEffect(() => {
    if (kept !== undefined) navigate(`/technique/${kept}`, { replace: true })
  }, [kept])
  if (found.kind === 'failed') return <CantRead title="Technique" />
  if (found.kind === 'loading' || kept !== undefined) return null
  if (page === undefined) return <Gone />
  if (purpose === 'edit') {
    return (
      <TechniqueEdit
        key={id}
        technique={page.technique}
        library={page.library}
        onClose={() => navigate(`/technique/${id}`, { replace: true })}
      />
    )
  }
  return <Ready key={id} {...page} />
}

/** Everything that the page of a technique shows. */
interface Page extends TechniqueObservations {
  readonly technique: LibraryTechnique
  readonly library: TechniqueLibrary
  readonly sources: ReadonlyMap<string, Source>
  /** The classes that are taught now. */
  readonly classes: readonly { readonly id: string; readonly name: string }[]
}

/** Clips shown on the page; all of them stand in the list of clips. */
const CLIPS_SHOWN = 10

const readPage = async (db: JournalDb, id: string): Promise<Page | undefined> => {
  const library = await readTechniques(db)
  const technique = library.byAnyId.get(id)
  if (technique === undefined) return undefined
  const [seen, classes] = await Promise.all([techniqueObservations(db, id), classesInUse(db)])
  const cited = seen.clips.slice(0, CLIPS_SHOWN).flatMap(({ body }) => body.source ?? [])
  return {
    ...seen,
    technique,
    library,
    sources: await sourcesById(db, cited),
    classes,
  }
}

const Ready = (page: Page) => {
  const { technique, library, observations, withoutOutcome, clips, openTrials, sources, classes } = page
  const db = useDb()
  const [isMerging, setMerging] = useState(false)
  const today = localDayOf(new Date())
  return (
    <>
      <TechniqueCrumbs
        id={technique.id}
        onMerge={() => setMerging(true)}
        onRemove={isUnused(page) ? () => void takeOut(db, technique) : undefined}
      />
      <TechniqueHead
        technique={technique}
        clipCount={clips.length}
        openTrials={openTrials}
        triedCount={observations.length}
        withoutOutcome={withoutOutcome}
      />
      {observations.length === 0 ? (
        <>
          <NotTriedYet id={technique.id} withoutOutcome={withoutOutcome} />
          <p className="row wrap on-screen">
            <GroupMaps technique={technique} />
          </p>
        </>
      ) : (
        <>
          <WhereItWorks
            observations={observations}
            today={today}
            gapWords="Not tried here yet"
            hrefOf={({ id }) => `#/entry/${id}`}
          >
            <GroupMaps technique={technique} />
          </WhereItWorks>
          <div className="technique-cards">
            <WhatMatters observations={observations} />
            <Invitation technique={technique} observations={observations} classes={classes} />
            <UnderWhatConditions observations={observations} />
          </div>
        </>
      )}
      <Practice technique={technique} />
      <TechniqueClips clips={clips.slice(0, CLIPS_SHOWN)} count={clips.length} sources={sources} />
      <Parts technique={technique} library={library} />
      {isMerging && <MergeDialog technique={technique} library={library} onClose={() => setMerging(false)} />}
    </>
  )
}

const isUnused = ({ technique, observations, withoutOutcome, clips, openTrials }: Page): boolean =>
  !isSeed(technique.id) &&
  technique.gathers.length + observations.length + withoutOutcome + clips.length + openTrials.length === 0

const takeOut = async (db: JournalDb, technique: LibraryTechnique) => {
  const result = await removeTechnique(db, technique.id, new Date())
  if (result.kind !== 'saved')
    return showToast('That couldn’t be saved just now. The technique is where it was.')
  navigate('/techniques')
  showToast(`${technique.name} is out of the library`, {
    label: 'Undo',
    onAct: () => void bringTechniqueBack(db, technique, new Date()),
  })
}

const Gone = () => (
  <>
    <div className="screen-head">
      <ScreenHeading title="This technique isn’t here" />
    </div>
    <p className="muted">
      The address may be from another computer. <a href="#/techniques">Open the techniques</a>
    </p>
  </>
)
