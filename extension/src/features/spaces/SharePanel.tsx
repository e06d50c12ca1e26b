import type { Post } from '@whatworked/shared/records/post'
import { useEffect, useId, useRef, useState } from 'react'
import { readConnection } from '../../data/connection.ts'
import { type SharedPost, type SpaceView, spaceViews } from '../../data/space-queries.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { showToast } from '../../ui/toasts.ts'
import { NamesFound } from './NamesFound.tsx'
import { PreviewDialog, ReadersNow } from './PreviewDialog.tsx'
import { ReportBack } from './ReportBack.tsx'
import { ALWAYS_TRUE, readersOf } from './readers.ts'
import { SharedCopy } from './SharedCopy.tsx'
import { saveTrouble } from './save-trouble.ts'
import { shareEntry, takeBack } from './share-entry.ts'
import { type EntryToShare, entryToShare, knowing, lineageIn } from './shareable.ts'
import { reportBack } from './tell-try.ts'
import { UpdateCopy } from './UpdateCopy.tsx'
import { useCopy } from './use-copy.ts'
import { WhoChoice } from './WhoChoice.tsx'
import './share-panel.css'

interface SharePanelProps {
  readonly entryId: string
  /** One came to share: focus goes to the choice, and the only space there is is chosen. */
  readonly isWanted?: boolean
}

/** Who can read an entry, and the way to let a space read it: the right side of the entry's page. */
export const SharePanel = ({ entryId, isWanted = false }: SharePanelProps) => {
  const read = useLive(
    async (db) => {
      const [found, views, connection] = await Promise.all([
        entryToShare(db, entryId),
        spaceViews(db),
        readConnection(db),
      ])
      const colleagues = views.flatMap(({ members }) => members.map(({ body }) => body.name))
      return { found: found && knowing(found, colleagues), views, isConnected: connection !== undefined }
    },
    [entryId],
  )
  if (read.kind === 'failed') {
    return <Notice tone="trouble" icon="warn" title="Sharing can’t be opened just now." />
  }
  if (read.kind === 'loading' || !read.value.found) return null
  const { found, views, isConnected } = read.value
  return <Panel key={found.id} found={found} views={views} isConnected={isConnected} isWanted={isWanted} />
}

interface PanelProps {
  readonly found: EntryToShare
  readonly views: readonly SpaceView[]
  readonly isConnected: boolean
  readonly isWanted: boolean
}

const Panel = ({ found, views, isConnected, isWanted }: PanelProps) => {
  const name = useId()
  const db = useDb()
  const making = useCopy(found)
  const [open, setOpen] = useState<'share' | SharedPost>()
  const [failure, setFailure] = useState<string>()
  const [isReporting, setReporting] = useState(true)
  const out = new Map(found.copies.map((copy) => [copy.stream as string, copy]))
  const free = views.filter(({ stream }) => !out.has(stream))
  const [only, another] = free
  const [chosen, setChosen] = useState<string>(isWanted && only && !another ? only.stream : '')
  const panel = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page was opened for sharing
  useEffect(() => {
    if (!isWanted) return
    panel.current?.scrollIntoView({ block: 'nearest' })
    panel.current?.querySelector<HTMLElement>('input:checked, input, button, a')?.focus()
  }, [])
  const view = free.find(({ stream }) => stream === chosen)
  const canWrite = view !== undefined && view.role !== 'guest'

  const close = () => {
    setOpen(undefined)
    setFailure(undefined)
  }
  const share = async (to: SpaceView, copy: Post) => {
    // what it came from and what it reports would say whose it is
    const isNamed = copy.byline === 'name'
    const whole = { ...copy, lineage: isNamed ? lineageIn(found, to.stream) : [] }
    const { entry } = found
    const result = await shareEntry(db, found.id, to.stream, whole, new Date(), async (post) =>
      entry.kind === 'trial' && isReporting && isNamed
        ? reportBack(db, to.stream, to.me, entry.body, post)
        : [],
    )
    if (result.kind !== 'shared') return setFailure(saveTrouble(result))
    close()
    setChosen('')
    const others = readersOf(to).others
    showToast(others === 0 ? 'Shared' : `Shared with ${others === 1 ? '1 person' : `${others} people`}`, {
      label: 'Take back',
      onAct: () => void takeBack(db, to, result.post, found.id, new Date()),
    })
  }

  return (
    <section ref={panel} aria-labelledby={`${name}-who`} className="share-panel">
      <h2 id={`${name}-who`} className="card-title">
        Who can read this
      </h2>
      <div className="who" role="radiogroup" aria-labelledby={`${name}-who`}>
        {out.size === 0 && (
          <WhoChoice
            name={name}
            isChosen={chosen === ''}
            onChoose={() => setChosen('')}
            title="Only you: stays here"
            hint="Backup is off, so this is the only copy."
          />
        )}
        {views
          .filter(({ stream }) => out.has(stream))
          .map((each) => (
            <SharedCopy
              key={each.stream}
              view={each}
              copy={out.get(each.stream)}
              found={found}
              onUpdate={setOpen}
            />
          ))}
        {free.map((each) => (
          <WhoChoice
            key={each.stream}
            name={name}
            isChosen={chosen === each.stream}
            onChoose={() => setChosen(each.stream)}
            title={each.space?.name ?? 'A space that is still coming'}
          >
            {chosen === each.stream &&
              (each.role === 'guest' ? (
                <p className="small muted">You read here as a guest, so you can’t share in it.</p>
              ) : (
                <>
                  <ReadersNow view={each} />
                  <p className="small muted">{readersOf(each).later}</p>
                </>
              ))}
          </WhoChoice>
        ))}
      </div>
      {canWrite && (
        <>
          <NamesFound
            hints={making.hints.filter(({ kind }) => kind === 'class')}
            onAnswer={making.onAnswer}
          />
          <Button kind="primary" fill onClick={() => setOpen('share')}>
            Look it over and share
          </Button>
          <p className="small muted">{ALWAYS_TRUE}</p>
        </>
      )}
      {views.length === 0 && <NowhereToShare isConnected={isConnected} />}
      {open === 'share' && view && (
        <PreviewDialog
          found={found}
          view={view}
          making={making}
          isUpdate={false}
          failure={failure}
          onShare={(copy) => void share(view, copy)}
          onClose={close}
          extra={<ReportBack entry={found.entry} view={view} isOn={isReporting} onChange={setReporting} />}
        />
      )}
      {open !== undefined && open !== 'share' && (
        <UpdateCopy found={found} views={views} before={open} onClose={close} />
      )}
    </section>
  )
}

const NowhereToShare = ({ isConnected }: { readonly isConnected: boolean }) => (
  <div className="stack">
    <p className="small muted">
      {isConnected
        ? 'You are in no space yet. Make one, or open the link that a colleague sends you.'
        : 'To share it with colleagues, connect this browser to your school’s server.'}
    </p>
    <ButtonLink
      href={isConnected ? '#/new-space' : '#/settings'}
      size="dense"
      icon={isConnected ? 'plus' : 'people'}
    >
      {isConnected ? 'Make a space' : 'Connect to a server'}
    </ButtonLink>
  </div>
)
