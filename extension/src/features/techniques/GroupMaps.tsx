import type { LibraryTechnique } from '@whatworked/shared/techniques/library'
import { spaceViews } from '../../data/space-queries.ts'
import { hasPostsAbout } from '../../data/spaces/space-observations.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'

/** The ways to the same map over a group's posts, for each space that has any about it. */
export const GroupMaps = ({ technique }: { readonly technique: LibraryTechnique }) => {
  const spaces = liveValue(
    useLive(
      async (db) => {
        const views = await spaceViews(db)
        const has = await Promise.all(views.map(({ stream }) => hasPostsAbout(db, stream, technique)))
        return views.filter((_, at) => has[at])
      },
      [technique.id],
    ),
  )
  return spaces?.map(({ stream, space }) => (
    <ButtonLink
      key={stream}
      href={`#/space/${stream}/technique/${encodeURIComponent(technique.id)}`}
      size="dense"
    >
      Mine and {space?.name ?? 'a space'}
    </ButtonLink>
  ))
}
