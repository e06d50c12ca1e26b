import type { SaveFailure } from '@whatworked/shared/failure'
import { LINE_MAX_LENGTH, WORDS_MAX_LENGTH } from '@whatworked/shared/records/fields'
import type { LibraryTechnique, TechniqueLibrary } from '@whatworked/shared/techniques/library'
import { TECHNIQUE_SEEDS } from '@whatworked/shared/techniques/seeds'
import { isBlank } from '@whatworked/shared/text'
import { useState } from 'react'
import { dropForm, type KeptState, keepForm, keptForm } from '../../data/kept-form.ts'
import { changeTechnique } from '../../data/techniques/technique-deeds.ts'
import { useDb } from '../../data/use-live.ts'
import { EntryFormFoot } from '../../ui/EntryFormFoot.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { hasOptionNamed } from '../../ui/match-options.ts'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { FamilyField } from './FamilyField.tsx'
import { linesOf, type TechniqueLines, techniqueDraft, valuesOfLines } from './technique-lines.ts'

interface Props {
  readonly technique: LibraryTechnique
  readonly library: TechniqueLibrary
  readonly onClose: () => void
}

/** What a technique is called and how it is done, in the teacher's own words. Lists are one a line. */
export const TechniqueEdit = ({ technique, library, onClose }: Props) => {
  const db = useDb()
  const of = `technique ${technique.id}`
  // What stood there when the edit began: what changes beneath it meanwhile is merged, not replaced.
  const [{ before, begun }] = useState(() => {
    const now = library.apart.get(technique.id) ?? technique
    const kept = keptForm(of, techniqueDraft)
    return { before: kept?.body ? { ...now, body: kept.body } : now, begun: kept?.lines ?? linesOf(now) }
  })
  const [lines, setLines] = useState(begun)
  const [draft, setDraft] = useState<KeptState>('kept')
  const [trouble, setTrouble] = useState<SaveFailure>()
  const others = [...library.techniques.values()].filter(({ id }) => id !== technique.id)
  const error = isBlank(lines.name)
    ? 'It needs a name.'
    : hasOptionNamed(others, lines.name)
      ? 'Another technique goes by that name. If they are the same thing, merge them.'
      : undefined
  const seed = TECHNIQUE_SEEDS.find(({ id }) => id === technique.id)

  const set = (part: Partial<TechniqueLines>) => {
    const next = { ...lines, ...part }
    setLines(next)
    setDraft(keepForm(of, { lines: next, body: before.body }))
  }
  const save = async () => {
    if (error !== undefined) return
    const result = await changeTechnique(db, before, valuesOfLines(lines), new Date())
    if (result.kind !== 'saved') return setTrouble(result)
    dropForm(of)
    showToast('Saved')
    onClose()
  }
  const listField = (field: 'aliases' | 'steps' | 'keep' | 'adapt', label: string, example: string) => (
    <TextArea
      label={label}
      hint="One a line."
      placeholder={example}
      maxLength={WORDS_MAX_LENGTH}
      value={lines[field]}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  )
  return (
    <>
      <div className="screen-head">
        <ScreenHeading title={`Edit: ${technique.name}`}>{technique.name}</ScreenHeading>
      </div>
      <section className="card form-card" aria-label="Edit the technique">
        <form className="entry-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save, onClose)}>
          <TextField
            label="What do you call it?"
            hint={seed && seed.name !== lines.name ? `In the library: ${seed.name}` : undefined}
            error={error}
            maxLength={LINE_MAX_LENGTH}
            value={lines.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          {listField('aliases', 'Also called', 'Ticket out of the door')}
          <FamilyField
            isRequired={seed !== undefined}
            value={lines.family}
            onChange={(family) => set({ family })}
          />
          <TextArea
            label="What is it?"
            placeholder="One line is plenty"
            maxLength={WORDS_MAX_LENGTH}
            value={lines.what}
            onChange={(event) => set({ what: event.target.value })}
          />
          {listField('steps', 'Steps', 'Give out the cards as they come in')}
          {listField('keep', 'Keep: what makes it work', 'Everybody answers before anybody speaks')}
          {listField('adapt', 'Adapt freely', 'Whiteboards in place of cards')}
          {trouble && <SaveTrouble trouble={trouble} />}
          <EntryFormFoot draft={draft} isSaving={error !== undefined} onCancel={onClose} />
        </form>
      </section>
    </>
  )
}
