import type { SaveFailure } from '@whatworked/shared/failure'
import { useId, useState } from 'react'
import * as v from 'valibot'
import { dropForm, keepForm, keptForm } from '../../src/data/kept-form.ts'
import { keepHere } from '../../src/data/kept-here.ts'
import { useDb } from '../../src/data/use-live.ts'
import { Button } from '../../src/ui/Button.tsx'
import { ConcernNotice } from '../../src/ui/ConcernNotice.tsx'
import { localDayOf } from '../../src/ui/dates.ts'
import { TextArea } from '../../src/ui/Field.tsx'
import { formKeys, onSubmit } from '../../src/ui/form-keys.ts'
import { Icon } from '../../src/ui/Icon.tsx'
import { SaveTrouble } from '../../src/ui/SaveTrouble.tsx'
import { showToast } from '../../src/ui/toasts.ts'
import './quick-line.css'

const DRAFT = 'quick line'
const MAX_LENGTH = 20_000

/** A line for oneself. It is kept in this browser, and nowhere else. */
export const QuickLine = () => {
  const db = useDb()
  const hint = useId()
  const [text, setText] = useState(() => keptForm(DRAFT, v.string()) ?? '')
  const [trouble, setTrouble] = useState<SaveFailure | 'empty'>()
  const change = (next: string) => {
    setText(next)
    keepForm(DRAFT, next)
  }
  const save = async () => {
    const tried = text.trim()
    if (tried === '') return setTrouble('empty')
    const now = new Date()
    const body = { happenedOn: localDayOf(now), tried }
    const result = await keepHere(db, [{ type: 'reflection', body }], now)
    if (result.kind !== 'kept') return setTrouble(result)
    dropForm(DRAFT)
    setText('')
    setTrouble(undefined)
    showToast('Saved in this browser')
  }
  return (
    <form
      className="card quick-line"
      aria-label="A quick line"
      onSubmit={onSubmit(save)}
      onKeyDown={formKeys(save)}
    >
      <TextArea
        label="A quick line"
        rows={2}
        maxLength={MAX_LENGTH}
        aria-describedby={hint}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      <ConcernNotice texts={[text]} route={undefined} />
      {trouble && <SaveTrouble trouble={trouble} />}
      <div className="row between">
        <p id={hint} className="quick-line-who">
          <Icon name="lock" />
          <span>Only you. Stays in this browser until you take it to your journal.</span>
        </p>
        <Button type="submit" kind="primary">
          Save
        </Button>
      </div>
    </form>
  )
}
