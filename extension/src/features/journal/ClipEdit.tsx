import type { SaveFailure } from '@whatworked/shared/failure'
import type { Source } from '@whatworked/shared/records/source'
import { useState } from 'react'
import type { ClipEntry } from '../../data/entry.ts'
import type { KeptState } from '../../data/kept-form.ts'
import { saveClip } from '../../data/save-clip.ts'
import { useCareRoute } from '../../data/use-care-route.ts'
import { useDb } from '../../data/use-live.ts'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { EntryFormFoot } from '../../ui/EntryFormFoot.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { EntryNames } from './EntryCard.tsx'
import { dropDraft, keepLines, keptLines } from './form-draft.ts'
import { authorsFromLine, authorsToLine, dateFromLine, dateToLine } from './source-lines.ts'
import { TechniquesField, withTyped } from './TechniquesField.tsx'

interface Props {
  readonly entry: ClipEntry
  readonly names: EntryNames
  readonly title: string
  readonly onClose: () => void
}

/** Why a clip matters, its techniques, and every field of its source. The quoted words themselves stay as they were read. */
export const ClipEdit = ({ entry: latest, names, title, onClose }: Props) => {
  const db = useDb()
  // What stood there when the edit began: what changes beneath it meanwhile is merged, not replaced.
  const [entry] = useState(latest)
  const [source] = useState(() => names.sources.get(entry.body.source ?? ''))
  const of = `clip ${entry.id}` as const
  const [values, setValues] = useState(() => withKept(startValues(entry, source), keptLines(of)))
  const [techniques, setTechniques] = useState(
    entry.body.techniques.map((id) => ({ id, name: names.techniques.get(id)?.name ?? 'A technique' })),
  )
  const [typedTechnique, setTypedTechnique] = useState('')
  const [draft, setDraft] = useState<KeptState>('kept')
  const [trouble, setTrouble] = useState<SaveFailure>()

  const route = useCareRoute()
  const save = async () => {
    const { matters, ifI, then, because, authors, issued, ...lines } = values
    const result = await saveClip(
      db,
      {
        kind: 'edit',
        clip: entry,
        source,
        typed: { ...lines, author: authorsFromLine(authors), issued: dateFromLine(issued) },
      },
      {
        matters,
        ifThen: { ifI, then, because },
        techniques: withTyped(techniques, typedTechnique),
      },
      new Date(),
    )
    if (result.kind !== 'saved') return setTrouble(result)
    dropDraft(of)
    showToast('Saved')
    onClose()
  }
  const tied = (field: keyof typeof values) => ({
    value: values[field],
    onChange: (event: { target: { value: string } }) => {
      const next = { ...values, [field]: event.target.value }
      setValues(next)
      setDraft(keepLines(of, next))
    },
  })

  return (
    <section className="card form-card" aria-label="Edit the clip">
      <ScreenHeading title={`Edit: ${title}`} className="form-title">
        {source?.title ?? title}
      </ScreenHeading>
      <form className="entry-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save, onClose)}>
        {entry.body.quote?.exact && <blockquote className="quote">{entry.body.quote.exact}</blockquote>}
        <TextArea label="Why it matters to me" maxLength={20_000} {...tied('matters')} />
        <TechniquesField
          chosen={techniques}
          typed={typedTechnique}
          names={names}
          onTyped={setTypedTechnique}
          onChange={(chosen) => setTechniques(chosen.map(({ id = '', name }) => ({ id, name })))}
        />
        {entry.body.ifThen && (
          <div className="entry-form-row">
            <TextArea label="If I …" maxLength={20_000} {...tied('ifI')} />
            <TextArea label="then …" maxLength={20_000} {...tied('then')} />
            <TextArea label="because …" maxLength={20_000} {...tied('because')} />
          </div>
        )}
        <h2>The source</h2>
        <TextField label="Title" maxLength={2000} {...tied('title')} />
        <TextField
          label="Authors"
          hint="Family name, given name; the next one after a semicolon"
          {...tied('authors')}
        />
        <div className="entry-form-row">
          <TextField label="Journal or site" maxLength={500} {...tied('container-title')} />
          <TextField label="Published" hint="A year, or 2026-03-14" {...tied('issued')} />
        </div>
        <div className="entry-form-row">
          <TextField label="Volume" maxLength={500} {...tied('volume')} />
          <TextField label="Issue" maxLength={500} {...tied('issue')} />
          <TextField label="Pages" maxLength={500} {...tied('page')} />
        </div>
        <div className="entry-form-row">
          <TextField label="Publisher" maxLength={500} {...tied('publisher')} />
          <TextField label="DOI" maxLength={500} {...tied('DOI')} />
        </div>
        <ConcernNotice texts={Object.values(values)} route={route} />
        {trouble && <SaveTrouble trouble={trouble} />}
        <EntryFormFoot draft={draft} onCancel={onClose} />
      </form>
    </section>
  )
}

/** The lines of a kept draft over what is saved; a line that the form doesn't have any more is left out. */
const withKept = <Lines extends object>(start: Lines, kept: Readonly<Record<string, string>>): Lines => ({
  ...start,
  ...Object.fromEntries(Object.entries(kept).filter(([field]) => field in start)),
})

const startValues = ({ body }: ClipEntry, source: Source | undefined) => ({
  matters: body.matters ?? '',
  ifI: body.ifThen?.ifI ?? '',
  then: body.ifThen?.then ?? '',
  because: body.ifThen?.because ?? '',
  title: source?.title ?? '',
  authors: authorsToLine(source?.author),
  issued: dateToLine(source?.issued),
  'container-title': source?.['container-title'] ?? '',
  volume: source?.volume ?? '',
  issue: source?.issue ?? '',
  page: source?.page ?? '',
  publisher: source?.publisher ?? '',
  DOI: source?.DOI ?? '',
})
