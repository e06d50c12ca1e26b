import { LINE_MAX_LENGTH } from '@whatworked/shared/records/fields'
import type { Post } from '@whatworked/shared/records/post'
import { type ReactNode, useId, useRef } from 'react'
import { addNotName } from '../../data/pupil-names.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import { useCareRoute } from '../../data/use-care-route.ts'
import { useDb } from '../../data/use-live.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { contextWords } from '../../ui/context-words.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { wordsOfCopy } from './check-copy.ts'
import { NamesFound, toDecide } from './NamesFound.tsx'
import { PostBody } from './PostBody.tsx'
import { partsWithWords, type SharePart } from './project-entry.ts'
import { ALWAYS_TRUE, offersUnnamed, readersOf, shareLabel, UNNAMED, UNNAMED_TRUE } from './readers.ts'
import type { EntryToShare } from './shareable.ts'
import type { CopyUnderWay } from './use-copy.ts'
import './preview-dialog.css'
import './post-card.css'
import '../../ui/field.css'

interface Props {
  readonly found: EntryToShare
  readonly view: SpaceView
  readonly making: CopyUnderWay
  /** A copy is out already and would be changed. */
  readonly isUpdate: boolean
  /** What went wrong with the last try. */
  readonly failure: string | undefined
  readonly onShare: (copy: Post) => void
  readonly onClose: () => void
  /** More to say on the way, such as to whom to report back. */
  readonly extra?: ReactNode
}

/** Exactly what will be seen and by whom, with the last word on both. */
export const PreviewDialog = ({ found, view, making, isUpdate, failure, onShare, onClose, extra }: Props) => {
  const db = useDb()
  const route = useCareRoute()
  const statusId = useId()
  const hints = useRef<HTMLDivElement>(null)
  const waiting = toDecide(making.hints)
  const readers = readersOf(view)
  const spaceName = view.space?.name ?? 'this space'
  const me = view.members.find(({ id }) => id === view.me)?.body.name ?? 'You'
  const mayHide = !isUpdate && offersUnnamed(view)
  const copy: Post = isUpdate || mayHide ? making.copy : { ...making.copy, byline: 'name' }
  const isUnnamed = copy.byline === 'none'
  const label = isUpdate ? 'Update the shared copy' : shareLabel(readers)
  return (
    <Dialog title={`What ${spaceName} will see`} size="wide" onClose={onClose}>
      <div className="preview">
        <div className="preview-copy">
          <article className="card" aria-label="The shared copy">
            <PostHead name={isUnnamed ? UNNAMED : me} post={copy} />
            <PostBody post={copy} />
            {making.copy.wantsVisitor && (
              <p className="muted">You would like a visitor. {making.copy.wantsVisitor}</p>
            )}
            {making.parts.size === 0 && (
              <p className="muted">Nothing is ticked, so there is nothing to see.</p>
            )}
          </article>
          <div ref={hints}>
            <NamesFound
              hints={making.hints}
              onAnswer={making.onAnswer}
              onNotAName={({ found: name }) => void addNotName(db, name)}
            />
          </div>
          <ConcernNotice texts={wordsOfCopy(making.copy)} route={route} />
        </div>
        <div className="preview-side">
          <fieldset className="preview-parts">
            <legend>What goes into the copy</legend>
            {partsWithWords(found.entry).map((part) => (
              <label key={part} className="tick">
                <input
                  type="checkbox"
                  checked={making.parts.has(part)}
                  onChange={(event) => making.onPart(part, event.target.checked)}
                />
                {PART_LABELS[part]}
              </label>
            ))}
          </fieldset>
          {mayHide && (
            <label className="tick">
              <input
                type="checkbox"
                checked={making.isUnnamed}
                onChange={(event) => making.onUnnamed(event.target.checked)}
              />
              Without my name
            </label>
          )}
          {isUnnamed && <p className="small muted">{UNNAMED_TRUE}</p>}
          {found.entry.kind !== 'clip' && !isUnnamed && (
            <TextField
              label="Would you like a visitor?"
              hint="When, and to look at what. Leave it empty if not."
              placeholder="Fridays, period 4"
              maxLength={LINE_MAX_LENGTH}
              value={making.visitor}
              onChange={(event) => making.onVisitor(event.target.value)}
            />
          )}
          {!isUnnamed && extra}
          <section aria-label="Who reads it">
            <h3>Who reads it</h3>
            <ReadersNow view={view} />
            <p className="small muted">{readers.later}</p>
            <p className="small muted">{ALWAYS_TRUE}</p>
          </section>
        </div>
      </div>
      {failure && (
        <Notice tone="trouble" icon="warn" title="That couldn’t be saved just now." live>
          {failure}
        </Notice>
      )}
      <div className="dialog-actions preview-actions">
        <p id={statusId} className="small muted" role="status">
          {waiting}
        </p>
        <Button kind="quiet" onClick={onClose}>
          Not now
        </Button>
        <Button
          kind="primary"
          disabled={making.parts.size === 0}
          aria-describedby={waiting && statusId}
          onClick={() => (waiting === undefined ? onShare(copy) : toFirstOpen(hints.current))}
        >
          {label}
        </Button>
      </div>
    </Dialog>
  )
}

/** The name that has to be decided on comes into view and is read out. */
const toFirstOpen = (hints: HTMLElement | null): void =>
  hints?.querySelector<HTMLElement>('[data-open="true"]')?.focus()

/** Names of everybody who reads it at once. */
export const ReadersNow = ({ view }: { readonly view: SpaceView }) => {
  const { others, names } = readersOf(view)
  return others === 0 ? (
    <p className="small">Nobody but you is in this space yet.</p>
  ) : (
    <>
      <p className="small muted">
        {others === 1 ? 'These two people can read it now:' : `These ${others + 1} people can read it now:`}
      </p>
      <p className="small">{names}</p>
    </>
  )
}

/** Who shared a copy, and of which class it tells. */
export const PostHead = ({ name, post, when }: { name: string; post: Post; when?: string }) => {
  const about = [post.context && contextWords(post.context), when].filter(Boolean).join(' · ')
  return (
    <div className="post-head">
      <Avatar name={name} />
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {about && <span className="faint">· {about}</span>}
      </p>
    </div>
  )
}

const PART_LABELS: Readonly<Record<SharePart, string>> = {
  outcome: 'How it went',
  techniques: 'What I tried, by name',
  context: 'Year and subject of the class',
  happenedOn: 'The day of the lesson',
  tried: 'What I tried, in my words',
  worked: 'What worked',
  didnt: 'What didn’t',
  why: 'Why I think so',
  next: 'What I’ll try next',
  difference: 'Difference for pupils',
  quote: 'The passage and where it is from',
  matters: 'Why it matters to me',
  ifThen: 'If I … then … because …',
  happened: 'What happened',
  verdict: 'The verdict and why',
  measurements: 'What was counted, scored or seen',
  lessOf: 'What I do less of',
  lookFor: 'What I look for',
}
