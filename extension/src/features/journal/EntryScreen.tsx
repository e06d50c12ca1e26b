import { type ReactNode, useEffect, useRef } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Entry, ReadableEntry, TrialEntry } from '../../data/entry.ts'
import { entryById } from '../../data/entry-queries.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { neighboursOf } from '../../data/journal-queries.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { copyWords } from '../../ui/copy-words.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { BinNotice } from './BinNotice.tsx'
import { ClipEdit } from './ClipEdit.tsx'
import { ClipView } from './ClipView.tsx'
import type { EntryNames } from './EntryCard.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { wasJustSaved } from './just-saved.ts'
import { OldIsGold } from './OldIsGold.tsx'
import { momentOfEntry } from './old-moment.ts'
import { putEntryAway } from './put-entry-away.ts'
import { ReflectionEdit } from './ReflectionEdit.tsx'
import { ReflectionView } from './ReflectionView.tsx'
import { SeenBefore } from './SeenBefore.tsx'
import { readEntryNames } from './use-entry-names.ts'
import '../../ui/crumbs.css'
import './entry-screen.css'

interface Props {
  readonly id: string
  /** What one came for: to read it, to edit or finish it, or to share it. */
  readonly purpose: 'read' | 'edit' | 'finish' | 'share'
  /** Draws who can read the entry and how to share it; given by the page, because features don't know each other. */
  readonly renderSharing: (entry: Entry, names: EntryNames) => ReactNode
  /** Draws the trials that came of an entry. */
  readonly renderTrials: (entry: ReadableEntry, names: EntryNames) => ReactNode
  /** Draws the page of a trial, or its form. */
  readonly renderTrial: (
    trial: TrialEntry,
    names: EntryNames,
    how: { readonly isEditing: boolean; readonly title: string; readonly onClose: () => void },
  ) => ReactNode
}

/** The page of one entry: its words, what it leans on, who can read it, and its earlier versions. */
export const EntryScreen = ({ id, ...how }: Props) => {
  const found = useLive(
    async (db) => {
      const entry = await entryById(db, id)
      return entry && { entry, names: await readEntryNames(db, [entry]) }
    },
    [id],
  )
  if (found.kind === 'failed') return <CantRead title="Entry" />
  if (found.kind === 'loading') return null
  if (!found.value) return <Gone />
  return <Ready {...found.value} {...how} />
}

interface ReadyProps extends Omit<Props, 'id'> {
  readonly entry: Entry
  readonly names: EntryNames
}

const Ready = ({ entry, names, purpose, renderSharing, renderTrials, renderTrial }: ReadyProps) => {
  const isFinishing = purpose === 'finish' && entry.kind === 'reflection'
  const isEditing =
    (purpose === 'edit' || isFinishing) && entry.kind !== 'unreadable' && entry.putAwayOn === undefined
  const title = entryTitle(entry, names)
  const close = () => navigate(`/entry/${entry.id}`, { replace: true })
  return (
    <>
      <Crumbs entry={entry} isEditing={isEditing} />
      {entry.putAwayOn !== undefined && <BinNotice entry={entry} putAwayOn={entry.putAwayOn} />}
      <div className="columns">
        {isEditing && entry.kind === 'reflection' && (
          <ReflectionEdit
            entry={entry}
            names={names}
            title={title}
            isFinishing={isFinishing}
            onClose={close}
          />
        )}
        {isEditing && entry.kind === 'clip' && (
          <ClipEdit entry={entry} names={names} title={title} onClose={close} />
        )}
        {!isEditing && entry.kind === 'reflection' && (
          <ReflectionView entry={entry} names={names} title={title} />
        )}
        {!isEditing && entry.kind === 'clip' && <ClipView entry={entry} names={names} title={title} />}
        {entry.kind === 'trial' && renderTrial(entry, names, { isEditing, title, onClose: close })}
        {entry.kind === 'unreadable' && <Unreadable title={title} />}
        <aside aria-label="About this entry">
          {entry.putAwayOn === undefined && entry.kind !== 'unreadable' && (
            <Sharing isWanted={purpose === 'share'}>{renderSharing(entry, names)}</Sharing>
          )}
          {entry.putAwayOn === undefined && entry.kind !== 'unreadable' && renderTrials(entry, names)}
          {entry.kind !== 'unreadable' && <HistoryCard entry={entry} names={names} />}
          {entry.kind === 'reflection' && <SeenBefore entry={entry} names={names} />}
          {entry.kind === 'reflection' && wasJustSaved(entry.id) && (
            <OldIsGold where="saved" moment={momentOfEntry(entry, names)} names={names} />
          )}
        </aside>
      </div>
    </>
  )
}

const Crumbs = ({ entry, isEditing }: { readonly entry: Entry; readonly isEditing: boolean }) => {
  const db = useDb()
  const near = liveValue(useLive((reading) => neighboursOf(reading, entry), [entry.id, entry.day]))
  const canChange = entry.kind !== 'unreadable' && entry.putAwayOn === undefined && !isEditing
  const goTo = (id: string | undefined) => id !== undefined && navigate(`/entry/${id}`)
  const editing = entry.kind === 'reflection' && entry.body.finishLater ? 'finish' : 'edit'
  useShortcut('j', () => goTo(near?.earlier))
  useShortcut('k', () => goTo(near?.later))
  useShortcut('e', () => canChange && navigate(`/entry/${entry.id}/${editing}`))

  const onPutAway = async () => {
    const done = await putEntryAway(db, entry.id)
    if (done) navigate('/')
  }
  return (
    <div className="crumbs">
      <a className="crumb" href={entry.kind === 'trial' ? '#/trials' : '#/'}>
        <Icon name="chevron-back" />
        {entry.kind === 'trial' ? 'Trials' : 'Journal'}
      </a>
      {canChange && (
        <div className="row">
          <ButtonLink kind="quiet" size="dense" icon="print" href={`#/entry/${entry.id}/print`}>
            Print
          </ButtonLink>
          <ButtonLink href={`#/entry/${entry.id}/${editing}`} size="dense" icon="write">
            {editing === 'finish' ? 'Finish it' : 'Edit'}
          </ButtonLink>
          <Menu
            label="More"
            icon="more"
            items={[
              {
                label: 'Where this idea has been',
                icon: 'history',
                onSelect: () => navigate(`/thread/${entry.id}`),
              },
              { label: 'Copy as text', icon: 'copy', onSelect: () => copyPage() },
              { label: 'Put away', icon: 'put-away', onSelect: () => void onPutAway() },
            ]}
          />
        </div>
      )}
    </div>
  )
}

/** The words of the page as they stand there, for a document or a message. */
const copyPage = (): void => {
  const page = document.querySelector<HTMLElement>('.entry-page')
  // Without what can only be pressed.
  page?.classList.add('copied')
  // biome-ignore lint/performance/useDomNodeTextContent: the text as laid out, with its lines and without what is hidden
  const text = page?.innerText ?? ''
  page?.classList.remove('copied')
  copyWords(text, 'Copied')
}

/** The place where sharing is drawn; S moves there. */
const Sharing = ({ isWanted, children }: { readonly isWanted: boolean; readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  const goThere = () => {
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.querySelector<HTMLElement>('input, button, a')?.focus()
  }
  useShortcut('s', goThere)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page was opened for sharing
  useEffect(() => {
    if (isWanted) goThere()
  }, [])
  return (
    <div ref={place} className="sharing">
      {children}
    </div>
  )
}

const Unreadable = ({ title }: { readonly title: string }) => (
  <article className="sheet entry-page">
    <ScreenHeading title={title} />
    <p>
      A newer version of WhatWorked wrote this entry. It is safe here, and shows itself when this browser has
      that version too.
    </p>
  </article>
)

const Gone = () => (
  <>
    <div className="screen-head">
      <ScreenHeading title="This entry isn’t here" />
    </div>
    <p className="muted">
      It was removed for good, or the address is from another computer. <a href="#/">Open the journal</a>
    </p>
  </>
)
