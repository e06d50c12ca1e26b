import type { Form } from '@whatworked/shared/forms/form'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import { isBlank } from '@whatworked/shared/text'
import type { ReactNode } from 'react'
import {
  type Gathering,
  gatheringOf,
  memberName,
  postTitle,
} from '../../data/activities/gathering-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import type { Library } from './library.ts'
import '../../ui/crumbs.css'

interface Props {
  readonly stream: string
  readonly activityId: string
  readonly library: Library
  /** Draws a page as it will come out of the printer. */
  readonly frame: (given: {
    readonly title: string
    readonly fileTitle: string
    readonly lead: string
    readonly page: ReactNode
    readonly options: ReactNode
    readonly back: ReactNode
  }) => ReactNode
}

/** What came of a way of working, on one page that prints: in its members' words, with what is missing said. */
export const ResultScreen = ({ stream, activityId, library, frame }: Props) => {
  const found = useLive((db) => gatheringOf(db, stream, activityId, Date.now()), [stream, activityId])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <CantRead title="The result" />
  const gathering = found.value
  const form = gathering && library.formOf(gathering.activity.body)
  if (!gathering || !form?.result) return <ScreenHeading title="There is no result page here" />
  const sheets = form.result.sheets.flatMap((id) => library.sheetOf(gathering.activity.body, id) ?? [])
  const title = gathering.activity.body.title ?? form.name
  return frame({
    title: form.result.name,
    fileTitle: `${title}: ${form.result.name}`,
    lead: 'In your own words, as it will come out on paper.',
    back: (
      <a className="crumb" href={`#/space/${stream}/activity/${activityId}`}>
        <Icon name="chevron-back" />
        {title}
      </a>
    ),
    options: (
      <section className="card">
        <p className="small muted">
          Everything here was written in the space, and its members read it. Whoever you give the paper to
          reads it too, with the names on it.
        </p>
      </section>
    ),
    page: <Page gathering={gathering} form={form} sheets={sheets} title={title} />,
  })
}

interface PageProps {
  readonly gathering: Gathering
  readonly form: Form
  readonly sheets: readonly Sheet[]
  readonly title: string
}

const Page = ({ gathering, form, sheets, title }: PageProps) => {
  const { view, activity, contributions, posts } = gathering
  const bare = withoutBaseline(sheets, contributions)
  const today = localDayOf(new Date())
  const nameOfPost = (id: string) => {
    const post = posts.get(id)
    return post && `${memberName(view, post.author)}: ${postTitle(post.body)}`
  }
  return (
    <div className="doc">
      <header>
        <h1>{title}</h1>
        <p className="doc-lead">
          {form.result?.name}, {view.space?.name}, {longDay(today, today)}
        </p>
        {activity.body.focus && <p>{activity.body.focus}</p>}
      </header>
      {sheets.map((sheet) => {
        const written = contributions.filter(({ body }) => body.sheet === sheet.id)
        return (
          <section key={sheet.id} className="doc-entry">
            <h2>{sheet.title}</h2>
            {sheet === bare && (
              <p>
                <b>No baseline.</b> Nothing was counted before the start, so nothing can be compared.
              </p>
            )}
            {written.length === 0 && <p>Nothing was written here.</p>}
            {written.map(({ id, author, body }) => (
              <div key={id}>
                <p className="doc-facts">{writer(body.from) ?? memberName(view, author)}</p>
                <SheetWords sheet={sheet} values={body.values} postName={nameOfPost} />
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}

const writer = (from: Gathering['contributions'][number]['body']['from']): string | undefined =>
  from !== undefined && 'name' in from ? String(from.name) : undefined

/** The first sheet that asks how it was before, where nobody said so on any. */
const withoutBaseline = (
  sheets: readonly Sheet[],
  contributions: Gathering['contributions'],
): Sheet | undefined => {
  const asking = sheets.filter(({ fields }) => fields.some(({ kind }) => kind === 'measure'))
  const isSaid = asking.some((sheet) =>
    contributions
      .filter(({ body }) => body.sheet === sheet.id)
      .some(({ body }) => sheet.fields.some(({ id }) => saysBefore(body.values[id]))),
  )
  return isSaid ? undefined : asking[0]
}

const saysBefore = (value: unknown): boolean => {
  const { before } = (value ?? {}) as { before?: unknown }
  return typeof before === 'string' && !isBlank(before)
}
