import { navigate } from 'wouter/use-hash-location'
import { asWin, changeReflection, undoReflectionChange } from '../../data/change-reflection.ts'
import type { ReflectionEntry } from '../../data/entry.ts'
import { thanksAbout } from '../../data/thanks.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { showToast } from '../../ui/toasts.ts'
import './entry-deeds.css'

/** What one may do with a reflection beside reading it: call it a win, thank somebody. */
export const EntryDeeds = ({ entry }: { readonly entry: ReflectionEntry }) => {
  const db = useDb()
  useShortcut('h', () => navigate(`/thanks/new/${entry.id}`))
  const thanks = liveValue(useLive((reading) => thanksAbout(reading, entry.id), [entry.id])) ?? []
  const isWin = entry.body.win === true
  const toggleWin = async () => {
    const changed = await changeReflection(db, entry.id, asWin(!isWin), new Date())
    if (changed.kind !== 'saved') return showToast('That couldn’t be saved just now. The entry is as it was.')
    showToast(isWin ? 'No longer marked as a win' : 'Marked as a win', {
      label: 'Undo',
      onAct: () => void undoReflectionChange(db, entry.id, changed, new Date()),
    })
  }
  return (
    <div className="entry-deeds">
      <Button size="dense" icon="star" kind="quiet" onClick={() => void toggleWin()}>
        {isWin ? 'No longer a win' : 'Mark as a win'}
      </Button>
      <ButtonLink size="dense" kind="quiet" icon="heart" href={`#/thanks/new/${entry.id}`}>
        Who deserves a thank-you?
      </ButtonLink>
      {thanks.map(({ id, body }) => (
        <a key={id} className="thanks-link" href={`#/thanks/${id}`}>
          <Icon name="heart" />A thank-you to {body.to}
        </a>
      ))}
    </div>
  )
}
