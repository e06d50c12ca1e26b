import type { LocalDay } from '@whatworked/shared/contexts/days'
import type { SaveFailure } from '@whatworked/shared/failure'
import { type FormEvent, useState } from 'react'
import type { ReflectionEntry } from '../../data/entry.ts'
import { useDb } from '../../data/use-live.ts'
import { saveCarried } from '../../data/week-queries.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'

interface Props {
  readonly monday: LocalDay
  readonly today: LocalDay
  readonly carried: ReflectionEntry | undefined
}

/** One line for next week, kept as a reflection; on paper there is room for a pen. */
export const CarryForm = ({ monday, today, carried }: Props) => {
  const db = useDb()
  const [typed, setTyped] = useState<string | undefined>()
  const [trouble, setTrouble] = useState<SaveFailure | undefined>()
  const kept = carried?.body.next ?? ''
  const text = typed ?? kept

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const result = await saveCarried(db, monday, text.trim(), carried, today, new Date())
    setTrouble(result.kind === 'saved' ? undefined : result)
    if (result.kind !== 'saved') return
    setTyped(undefined)
    showToast('Saved')
  }
  return (
    <section className="week-wide" aria-labelledby="carry">
      <h2 id="carry">What will I carry into next week?</h2>
      <form className="carry-form on-screen" onSubmit={(event) => void onSubmit(event)}>
        <TextArea
          label="One line is plenty"
          maxLength={2000}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div>
          <Button type="submit" disabled={text.trim() === kept || text.trim() === ''}>
            Save
          </Button>
        </div>
        {trouble && <SaveTrouble trouble={trouble} />}
      </form>
      {text.trim() === '' ? (
        <div className="pen-lines in-print" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ) : (
        <p className="words in-print">{text}</p>
      )}
    </section>
  )
}
