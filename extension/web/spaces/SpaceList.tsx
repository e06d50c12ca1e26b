import { readSyncState } from '../../src/data/connection.ts'
import { spaceViews } from '../../src/data/space-queries.ts'
import { useLive } from '../../src/data/use-live.ts'
import { Icon } from '../../src/ui/Icon.tsx'
import { PageHeading } from '../PageHeading.tsx'

/** The spaces one is in; each leads to what was shared there. */
export const SpaceList = () => {
  const found = useLive(async (db) => ({ views: await spaceViews(db), state: await readSyncState(db) }), [])
  if (found.kind !== 'ready') return null
  const { views, state } = found.value
  return (
    <main className="web-main">
      <PageHeading title="Your spaces" />
      {views.length === 0 && (
        <p className="muted">
          {state.okAt === undefined
            ? 'They are on their way.'
            : 'You are in no space yet. Open the link that a colleague sends you.'}
        </p>
      )}
      <ul className="space-list">
        {views.map(({ stream, space }) => (
          <li key={stream}>
            <a className="card" href={`#/space/${stream}`}>
              <span>
                <b>{space?.name ?? 'A space that is still coming'}</b>
                {space?.focus && <span className="small muted">{space.focus}</span>}
              </span>
              <Icon name="chevron-forward" />
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
