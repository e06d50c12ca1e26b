import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { StreamId } from '@whatworked/shared/ids'
import type { Contribution } from '@whatworked/shared/records/contribution'
import type { Post } from '@whatworked/shared/records/post'
import * as v from 'valibot'
import { postTitle } from '../../data/activities/gathering-queries.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { saveRecord } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { useWordsCare } from '../../data/words-care.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SheetForm } from '../../ui/sheets/SheetForm.tsx'

interface Props {
  readonly stream: StreamId
  readonly sheet: Sheet
  readonly about: Pick<Contribution, 'activity' | 'stage'>
  /** The shared entry that it comes from. */
  readonly post: { readonly id: string; readonly body: Post }
  /** An offer that is there, to be changed. */
  readonly before?: { readonly id: string; readonly body: Contribution } | undefined
  readonly people: readonly string[]
  readonly onDone: () => void
}

/** The sheet of a talk or a stall, begun from a shared entry: its title stands there already. */
export const OfferForm = ({ stream, sheet, about, post, before, people, onDone }: Props) => {
  const db = useDb()
  const care = useWordsCare(people)
  const of = `offer ${about.activity} ${post.id}`
  const start =
    keptForm(of, v.record(v.string(), v.unknown())) ?? before?.body.values ?? beginning(sheet, post)
  const save = async (values: Record<string, unknown>) => {
    const body: Contribution = { ...about, sheet: sheet.id, values }
    const change = { stream, type: 'contribution', body }
    const saved = await saveRecord(
      db,
      before ? { ...change, id: before.id as never, before: before.body } : change,
      new Date(),
    )
    if (saved.kind !== 'saved') return saved
    dropForm(of)
    onDone()
    return undefined
  }
  return (
    <Dialog title={sheet.title} onClose={onDone}>
      <SheetForm
        sheet={sheet}
        start={start}
        choices={{ posts: [{ id: post.id, name: postTitle(post.body) }], people }}
        whoSees="Everybody in the space sees it at once."
        onChange={(draft) => keepForm(of, draft)}
        care={care}
        onSave={save}
        onCancel={onDone}
      />
    </Dialog>
  )
}

const beginning = (sheet: Sheet, { id, body }: Props['post']): Record<string, unknown> => {
  const post = sheet.fields.find(({ kind }) => kind === 'post')
  const title = sheet.fields.find(({ kind }) => kind === 'line' || kind === 'words')
  return {
    ...(post && { [post.id]: id }),
    ...(title && { [title.id]: postTitle(body) }),
  }
}
