import { ROUTE_BY_DEFAULT } from '@whatworked/shared/care/find-concern'
import { WORDS_MAX_LENGTH } from '@whatworked/shared/records/fields'
import type { Setting } from '@whatworked/shared/records/setting'
import { type FormEvent, useState } from 'react'
import { readSetting, saveSetting } from '../../data/settings.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'

/** The school's own way when a teacher is worried about a child, shown beside words that suggest it. */
export const RouteCard = () => {
  const read = useLive((db) => readSetting(db, 'care'), [])
  return read.kind === 'ready' ? <RouteForm care={read.value} /> : null
}

const RouteForm = ({ care }: { readonly care: Setting<'care'> }) => {
  const db = useDb()
  const [text, setText] = useState(care.route ?? '')
  const [trouble, setTrouble] = useState<string>()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const { route: _, ...others } = care
    const route = text.trim()
    const result = await saveSetting(db, { ...others, ...(route && { route }) }, care, new Date())
    if (result.kind !== 'saved') return setTrouble('That couldn’t be saved just now. Try again.')
    setTrouble(undefined)
    showToast('Saved')
  }
  return (
    <section className="card card-gap" aria-labelledby="care-route">
      <h2 id="care-route" className="settings-title">
        If you are worried about a child
      </h2>
      <p className="small muted">
        Where your words suggest it, this stands quietly beside them. Nothing is stopped, stored or reported.
      </p>
      <form className="list-form" onSubmit={(event) => void onSubmit(event)}>
        <TextArea
          label="Your school’s way"
          placeholder={ROUTE_BY_DEFAULT}
          maxLength={WORDS_MAX_LENGTH}
          value={text}
          error={trouble}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button type="submit" size="dense">
            Save
          </Button>
        </div>
      </form>
    </section>
  )
}
