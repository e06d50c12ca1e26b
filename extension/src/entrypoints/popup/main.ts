import './sheets.ts'
import { startTheme } from '../../ui/theme.ts'

/** Where nothing is ever painted, such as a tab behind another, the form comes to life all the same. */
const UNSEEN_MS = 150

startTheme()

const firstPaint = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve))
  setTimeout(resolve, UNSEEN_MS)
})

// The form can be written in already: it is painted first, and everything else is fetched behind it.
void firstPaint.then(() => import('./begin.ts')).then(({ begin }) => begin())
