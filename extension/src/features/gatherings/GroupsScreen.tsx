import { themesOf } from '@whatworked/shared/forms/themes'
import type { RecordId } from '@whatworked/shared/ids'
import type { Post } from '@whatworked/shared/records/post'
import { useState } from 'react'
import { memberName, postTitle } from '../../data/activities/gathering-queries.ts'
import { type OwnPost, type Programme, programmeOf } from '../../data/activities/programme-queries.ts'
import type { JournalDb } from '../../data/db.ts'
import { saveRecord } from '../../data/save-record.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { counted } from '../../ui/words.ts'
import type { RenderShare } from './library.ts'
import '../../ui/crumbs.css'
import '../../ui/rows.css'
import './talks.css'

/** What the sharing feature does for this screen. */
export interface UpwardDeeds {
  readonly entryOf: (db: JournalDb, post: string) => Promise<string | undefined>
  readonly takeBack: (db: JournalDb, view: SpaceView, post: RecordId) => Promise<boolean>
  readonly renderShare: RenderShare
}

interface Props {
  readonly stream: string
  readonly activityId: string
  readonly deeds: UpwardDeeds
}

/** A programme over several groups: the groups, what I share upward, and the themes of what members chose to share. */
export const GroupsScreen = ({ stream, activityId, deeds }: Props) => {
  const found = useLive((db) => programmeOf(db, stream, activityId), [stream, activityId])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <CantRead title="Groups" />
  if (found.value === undefined) return <ScreenHeading title="This isn’t on this computer" />
  const programme = found.value
  const { view, activity } = programme
  return (
    <>
      <div className="crumbs">
        <a className="crumb" href={`#/space/${stream}/activity/${activityId}`}>
          <Icon name="chevron-back" />
          {activity.body.title ?? 'The programme'}
        </a>
      </div>
      <div className="screen-head">
        <div>
          <ScreenHeading title="Groups and what they share" />
          {activity.body.focus && <p className="muted">{activity.body.focus}</p>}
        </div>
      </div>
      <div className="stack">
        <Themes programme={programme} />
        {view.role !== 'guest' && <Upward programme={programme} deeds={deeds} />}
        <Groups programme={programme} />
      </div>
    </>
  )
}

const Themes = ({ programme: { posts, view } }: { readonly programme: Programme }) => {
  const themes = themesOf(posts)
  const byId = new Map(posts.map((post) => [post.id as string, post]))
  return (
    <section className="card card-gap" aria-labelledby="themes-heading">
      <h2 id="themes-heading">What came up</h2>
      <p className="small muted">
        From what members chose to share here, and from nothing else. What fewer than three people said is not
        counted. Nobody who leads a programme sees more than this page.
      </p>
      {themes.length === 0 ? (
        <p>Nothing has come up three times yet. That takes time, and it needn’t be a success.</p>
      ) : (
        themes.map(({ kind, key, name, posts: ids }) => (
          <details key={`${kind} ${key}`} className="disclosure">
            <summary>
              {name}, {kind === 'reason' ? 'as a reason' : 'tried'} in {counted(ids.length, 'post')}
            </summary>
            <ul className="people gathered">
              {ids.map((id) => {
                const post = byId.get(id)
                return (
                  post && (
                    <li key={id}>
                      <a className="grow" href={`#/space/${view.stream}/post/${id}`}>
                        {post.body.why || post.body.didnt || post.body.worked || postTitle(post.body)}
                      </a>
                      <span className="faint">
                        {post.body.byline === 'none' ? 'Without a name' : memberName(view, post.author)}
                      </span>
                    </li>
                  )
                )
              })}
            </ul>
          </details>
        ))
      )}
    </section>
  )
}

const Upward = ({ programme, deeds }: { readonly programme: Programme; readonly deeds: UpwardDeeds }) => {
  const db = useDb()
  const [open, setOpen] = useState<{ entryId: string; post: OwnPost }>()
  const { view, mine } = programme
  const share = async (post: OwnPost) => {
    const entryId = await deeds.entryOf(db, post.id)
    if (entryId === undefined)
      showToast('Its entry is in another journal of yours. Share it from there; nothing has changed here.')
    else setOpen({ entryId, post })
  }
  const back = async (copy: RecordId) =>
    showToast(
      (await deeds.takeBack(db, view, copy))
        ? 'Taken back from the programme. Your group still has its copy.'
        : 'That couldn’t be kept just now. Nothing has changed.',
    )
  return (
    <section className="card card-gap" aria-labelledby="upward-heading">
      <h2 id="upward-heading">Share something of yours upward</h2>
      <p className="small muted">
        Your posts in your groups. Each goes as a copy, after you have looked it over; only you can do it, and
        you can take it back.
      </p>
      {mine.length === 0 ? (
        <p>Nothing of yours is in a group of this programme yet.</p>
      ) : (
        <ul className="people gathered">
          {mine.map((post) => (
            <li key={post.id}>
              <span className="grow">
                {postTitle(post.body)} <span className="faint">· {post.group}</span>
              </span>
              {post.copy ? (
                <Button
                  size="dense"
                  kind="quiet"
                  aria-label={`Take back: ${postTitle(post.body)}`}
                  onClick={() => post.copy && void back(post.copy)}
                >
                  Take back
                </Button>
              ) : (
                <Button
                  size="dense"
                  aria-label={`Share upward: ${postTitle(post.body)}`}
                  onClick={() => void share(post)}
                >
                  Share upward
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open &&
        deeds.renderShare({
          view,
          title: 'Share upward',
          entryId: open.entryId,
          lineage: lineageUp(open.post),
          onShared: () => {
            setOpen(undefined)
            showToast('Shared with the programme')
          },
          onClose: () => setOpen(undefined),
        })}
    </section>
  )
}

/** The copy knows the post of the group, whose id tells nothing to whoever is not in it, and the works behind it. */
const lineageUp = ({ id, body }: OwnPost): Post['lineage'] => [
  { post: id },
  ...body.lineage.filter(({ DOI }) => DOI !== undefined).map(({ DOI }) => ({ DOI })),
]

const Groups = ({ programme: { view, activity, spaces } }: { readonly programme: Programme }) => {
  const db = useDb()
  const [chosen, setChosen] = useState('')
  const { groups } = activity.body
  const isGuide = view.role === 'owner' || view.role === 'facilitator'
  const change = async (next: typeof groups, said: string) => {
    const body = { ...activity.body, groups: next }
    const saved = await saveRecord(
      db,
      { stream: view.stream, id: activity.id, type: 'activity', body, before: activity.body },
      new Date(),
    )
    setChosen('')
    showToast(saved.kind === 'saved' ? said : 'That couldn’t be kept just now. Nothing has changed.')
  }
  const free = spaces.filter(
    ({ stream }) => stream !== view.stream && !groups.some(({ space }) => space === stream),
  )
  return (
    <section className="card card-gap" aria-labelledby="groups-heading">
      <h2 id="groups-heading">The groups</h2>
      {groups.length === 0 && (
        <p className="muted">No group yet. Each has a space of its own, which only its members read.</p>
      )}
      <ul className="people gathered">
        {groups.map(({ space, name }) => (
          <li key={space}>
            <span className="grow">
              {spaces.some(({ stream }) => stream === space) ? <a href={`#/space/${space}`}>{name}</a> : name}
            </span>
            {isGuide && (
              <Button
                size="dense"
                kind="quiet"
                aria-label={`Unlink ${name}`}
                onClick={() =>
                  void change(
                    groups.filter((one) => one.space !== space),
                    'No longer linked. The space itself stays as it is.',
                  )
                }
              >
                Unlink
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isGuide && (
        <>
          {free.length > 0 && (
            <div className="row wrap">
              <SelectField
                label="A space of yours"
                none="Choose"
                value={chosen}
                options={free.map(({ stream, name }) => ({ value: stream, label: name }))}
                onChange={({ target }) => setChosen(target.value)}
              />
              <Button
                disabled={chosen === ''}
                onClick={() =>
                  void change(
                    [
                      ...groups,
                      {
                        space: chosen,
                        name: free.find(({ stream }) => stream === chosen)?.name ?? 'A group',
                      },
                    ],
                    'Linked. Its members choose what they share.',
                  )
                }
              >
                Link it as a group
              </Button>
            </div>
          )}
          <div>
            <ButtonLink href="#/new-space" icon="plus">
              Make a space for a group
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  )
}
