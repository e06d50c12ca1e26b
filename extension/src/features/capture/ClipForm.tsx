/** The clip: the passage, the work it comes from, why it matters, and what to try. */
import type { Source } from '@whatworked/shared/records/source'
import { type RefObject, useState } from 'react'
import type { FormDraft } from '../../data/use-draft.ts'
import { FormFoot } from '../../ui/FormFoot.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { ComboboxOption } from '../../ui/match-options.ts'
import { type ChosenName, NamePicker } from '../../ui/NamePicker.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSaveKey } from '../../ui/use-save-key.ts'
import { CitationLines } from './CitationLines.tsx'
import type { EditableField } from './correct-source.ts'
import { IfThenFields } from './IfThenFields.tsx'
import { QuoteBlock } from './QuoteBlock.tsx'
import { SourceFields } from './SourceFields.tsx'
import type { UnderstoodPage } from './understand-page.ts'

interface Props {
  readonly form: RefObject<HTMLFormElement | null>
  readonly isHidden: boolean
  /** Undefined while it is being read. */
  readonly page: UnderstoodPage | undefined
  readonly source: Source | undefined
  readonly onField: (field: EditableField, typed: string) => void
  readonly techniques: readonly ComboboxOption[]
  readonly chosen: readonly ChosenName[]
  readonly onChosen: (chosen: readonly ChosenName[]) => void
  readonly techniqueText: string
  readonly onTechniqueText: (text: string) => void
  readonly draft: FormDraft
  readonly problem: { title: string; words: string; tone?: 'trouble' } | undefined
  readonly isSaving: boolean
  readonly onSave: () => void
}

const TROUBLE = {
  unreadable: {
    title: 'This page can’t be read.',
    words:
      'Browser pages and extension shops keep us out. You can still write down the passage and where it is from.',
  },
  pdf: {
    title: 'This is a PDF.',
    words: 'Select the passage, right-click it and choose “Clip this passage”, or paste it here.',
  },
  wall: {
    title: 'This page is behind a check.',
    words: 'Let it open first and clip again, or write down the passage and where it is from.',
  },
} as const

export const ClipForm = (props: Props) => {
  const { form, page, source, draft, problem } = props
  const [isOpen, setOpen] = useState(false)
  const trouble = page?.trouble && TROUBLE[page.trouble]
  const isCorrecting = isOpen || page?.trouble !== undefined

  useSaveKey(!props.isHidden, () => props.onSave())
  return (
    <form
      ref={form}
      id="clip"
      className="clip"
      hidden={props.isHidden}
      autoComplete="off"
      onInput={draft.keep}
      onSubmit={(event) => event.preventDefault()}
      aria-label="Clip"
    >
      <div className="clip-body">
        {draft.offeredAt !== undefined && (
          <p className="offer">
            <Icon name="write" />
            <span>
              You have an unfinished note on this page.{' '}
              <button type="button" className="link" onClick={() => void draft.openOffered()}>
                Open it
              </button>
            </span>
          </p>
        )}
        {trouble && (
          <Notice icon="info" title={trouble.title}>
            {page?.quote === undefined
              ? trouble.words
              : 'The passage you selected is here. Add where it is from.'}
          </Notice>
        )}
        <QuoteBlock quote={page?.quote} isWholePage={page?.trouble === undefined} />
        {source && !trouble && (
          <CitationLines source={source} isCorrecting={isOpen} onCorrect={() => setOpen(!isOpen)} />
        )}
        {source && isCorrecting && (
          <SourceFields source={source} onField={props.onField} takesFocus={isOpen} />
        )}
        {page?.isCut && (
          <p className="small muted">
            This page is very long, so only its beginning was read. Check the source above.
          </p>
        )}
        <label className="plain-field matters">
          <span>Why it matters to me</span>
          <textarea name="matters" rows={2} placeholder="One line is plenty" maxLength={20_000} />
        </label>
        <IfThenFields />
        <div className="about">
          <NamePicker
            label="Technique"
            icon="plus"
            options={props.techniques}
            chosen={props.chosen}
            onChosen={props.onChosen}
            text={props.techniqueText}
            onText={props.onTechniqueText}
          />
        </div>
      </div>
      <FormFoot draft={draft.state} problem={problem} isSaving={props.isSaving} onSave={props.onSave} />
    </form>
  )
}
