/** What happens behind the first paint: drafts are kept from the first word on, then the form comes to life. */
import { draftEvent } from '../../data/draft-event.ts'
import { openDrafts } from '../../data/drafts.ts'
import { keepEarlyWords } from './keep-early-words.ts'

/** Keeps every word of the form from now on, and brings it to life as soon as its script is here. */
export const begin = async (): Promise<void> => {
  const states = new EventTarget()
  // At once, before anything else: the first keystrokes are here already.
  const drafts = openDrafts((state, key) => states.dispatchEvent(draftEvent(state, key)))
  const early = keepEarlyWords(drafts, Date.now())
  const { bringToLife } = await import('./live.tsx')
  const root = document.getElementById('root')
  if (root) bringToLife(root, { drafts, states, early })
}
