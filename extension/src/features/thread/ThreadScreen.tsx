import type { JournalDb } from '../../data/db.ts'
import { type Thread, threadOfEntry, threadOfPost } from '../../data/thread/read-thread.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { homeWords } from '../../ui/words.ts'
import { ClipStep, ReflectionsStep, SheetStep, TrialStep } from './OwnSteps.tsx'
import { SharedSteps } from './SharedSteps.tsx'
import { ThanksBack } from './ThanksBack.tsx'
import { threadWords } from './thread-words.ts'
import '../../ui/crumbs.css'
import './thread.css'

interface Props {
  /** An entry's id, or a post's. */
  readonly id: string
  /** The space, for a post. */
  readonly space?: string | undefined
  /** The entry of one's own that a post is a copy of. */
  readonly entryOf: (db: JournalDb, post: string) => Promise<string | undefined>
}

/** `/thread/:id`, and `/thread/:id/:space` for a post: where one idea has been, from the article to the thanks on their way back. */
export const ThreadScreen = ({ id, space, entryOf }: Props) => {
  const found = useLive(
    async (db) => {
      if (space === undefined) return threadOfEntry(db, id)
      const own = await entryOf(db, id)
      return (own === undefined ? undefined : await threadOfEntry(db, own)) ?? threadOfPost(db, space, id)
    },
    [id, space],
  )
  if (found.kind === 'failed') return <CantRead title="Where one idea has been" />
  if (found.kind === 'loading') return null
  return found.value ? <Ready thread={found.value} id={id} space={space} /> : <Gone />
}

const Ready = ({ thread, id, space }: { thread: Thread; id: string; space: string | undefined }) => (
  <>
    <div className="crumbs">
      <a className="crumb" href={space === undefined ? `#/entry/${id}` : `#/space/${space}/post/${id}`}>
        <Icon name="chevron-back" />
        {space === undefined ? 'The entry' : 'The post'}
      </a>
    </div>
    <div className="screen-head">
      <div>
        <ScreenHeading title="Where one idea has been" />
        <p className="muted thread-line">{threadWords(thread)}</p>
      </div>
      <Button className="on-screen" icon="print" onClick={() => window.print()}>
        Print
      </Button>
    </div>
    <div className="thread">
      <ol className="thread-steps" aria-label="The way of the idea">
        <SharedSteps steps={thread.above} isAbove />
        {thread.clips.map((clip) => (
          <ClipStep key={clip.id} clip={clip} thread={thread} />
        ))}
        {thread.sheets.map((sheet) => (
          <SheetStep key={sheet.id} sheet={sheet} />
        ))}
        {thread.trials.map((trial) => (
          <TrialStep key={trial.id} trial={trial} thread={thread} />
        ))}
        {thread.reflections.length > 0 && <ReflectionsStep thread={thread} />}
        <SharedSteps steps={thread.shared} />
      </ol>
      <ThanksBack thread={thread} />
    </div>
  </>
)

const Gone = () => (
  <>
    <div className="screen-head">
      <ScreenHeading title="There is nothing here to follow" />
    </div>
    <p className="muted">
      The entry or the post was removed, or you don’t read the space it is in any more.{' '}
      <a href="#/">{homeWords(useDb().holdsJournal)}</a>
    </p>
  </>
)
