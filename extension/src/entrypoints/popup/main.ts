import './sheets.ts'
import { draftEvent } from '../../data/draft-event.ts'
import { openDrafts } from '../../data/drafts.ts'
import { startTheme } from '../../ui/theme.ts'
import { keepEarlyWords } from './keep-early-words.ts'

/** Where nothing is ever painted, such as a tab behind another, the form comes to life all the same. */
const UNSEEN_MS = 150

startTheme()
const states = new EventTarget()
// At once, before anything else: the first keystroke may be here already.
const drafts = openDrafts((state, key) => states.dispatchEvent(draftEvent(state, key)))
const early = keepEarlyWords(drafts, Date.now())

const firstPaint = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve))
  setTimeout(resolve, UNSEEN_MS)
})

// The form can be written in already: it is painted first, then its script is fetched and brings it to life.
void firstPaint
  .then(() => import('./live.tsx'))
  .then(({ bringToLife }) => {
    const root = document.getElementById('root')
    if (root) bringToLife(root, { drafts, states, early })
  })
