import { REASONS, reasonLabel } from '@whatworked/shared/reflecting/reasons'
import { foldText } from '@whatworked/shared/text'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextField } from '../../ui/Field.tsx'
import './reasons-field.css'

interface Props {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Tags beside the why, folded away until somebody wants them; a word of one's own is as good as one of the list. */
export const ReasonsField = ({ chosen, onChange }: Props) => {
  const [typed, setTyped] = useState('')
  const [isOpenAtFirst] = useState(chosen.length > 0)
  const own = chosen.filter((tag) => !REASONS.some(({ id }) => id === tag))
  const toggle = (tag: string) =>
    onChange(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag])
  const add = () => {
    const name = typed.trim()
    if (name === '') return
    setTyped('')
    const known = REASONS.find(({ label }) => foldText(label) === foldText(name))?.id ?? name
    if (!chosen.some((tag) => foldText(reasonLabel(tag)) === foldText(name))) onChange([...chosen, known])
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    add()
  }
  return (
    <Disclosure summary="What seemed to matter" isOpenAtFirst={isOpenAtFirst}>
      <fieldset className="reasons-chips">
        <legend className="unseen">What seemed to matter</legend>
        {[...REASONS.map(({ id }) => id), ...own].map((tag) => (
          <Chip key={tag} pressed={chosen.includes(tag)} onClick={() => toggle(tag)}>
            {reasonLabel(tag)}
          </Chip>
        ))}
      </fieldset>
      <div className="reasons-own">
        <TextField
          label="Or in a word of your own"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKey}
        />
        <Button size="dense" onClick={add} aria-disabled={typed.trim() === ''}>
          Add
        </Button>
      </div>
    </Disclosure>
  )
}
