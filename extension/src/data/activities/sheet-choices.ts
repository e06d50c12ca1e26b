/** What there is to choose from while a sheet of a space is filled in. */
import { contextOfClass } from '@whatworked/shared/records/class'
import type { Context } from '@whatworked/shared/records/fields'
import type { JournalDb } from '../db.ts'
import { entryTitle, firstLine } from '../entry-title.ts'
import { journalNames, sourcesById, techniquesToChoose } from '../journal-names.ts'
import { entryPage } from '../journal-queries.ts'
import type { SpaceView } from '../space-queries.ts'
import { spaceFeed } from '../spaces/feed.ts'

/** Techniques and classes of one's own, the latest posts and clips, and the members. */
export const sheetChoices = async (db: JournalDb, { stream, me, members }: SpaceView) => {
  const [names, { posts }, { entries }] = await Promise.all([
    journalNames(db),
    spaceFeed(db, stream, me),
    entryPage(db, { kind: 'clip' }, {}),
  ])
  const clips = entries.flatMap((entry) => (entry.kind === 'clip' ? [entry] : []))
  const sources = await sourcesById(
    db,
    clips.flatMap(({ body }) => body.source ?? []),
  )
  return {
    techniques: techniquesToChoose(names).map(({ id, name, family, aliases }) => ({
      id,
      name,
      ...(family !== undefined && { hint: family }),
      aliases,
    })),
    classes: [...names.classes.values()].flatMap(({ id, body }) => {
      const context: Context | undefined = contextOfClass(body)
      return body.archivedOn === undefined && context !== undefined ? [{ id, name: body.name, context }] : []
    }),
    posts: posts.map(({ id, body }) => ({
      id,
      name: firstLine(body.tried ?? body.ifThen?.ifI ?? body.matters ?? body.worked ?? 'A post', 70),
    })),
    people: members.flatMap(({ body }) => (body.left ? [] : [body.name])),
    clips: clips.map((entry) => {
      const source = sources.get(entry.body.source ?? '')
      return {
        id: entry.id,
        name: firstLine(entryTitle(entry, names), 70),
        reading: {
          quote: entry.body.quote?.exact,
          url: entry.body.url,
          ...(source && { source }),
        },
      }
    }),
  }
}
