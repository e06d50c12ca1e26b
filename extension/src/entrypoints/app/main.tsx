/** The full page: opens the database, keeps it in step with the server, shows the kept theme, draws the shell. */
import '../../ui/tokens.css'
import '../../ui/base.css'
import '../../ui/fonts.css'
import '../../ui/card.css'
import './screen.css'
import './shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openJournalDb } from '../../data/db.ts'
import { emptyBin } from '../../data/empty-bin.ts'
import { reindex } from '../../data/reindex.ts'
import { searchClient } from '../../data/search/search-client.ts'
import { DbContext } from '../../data/use-live.ts'
import { startWake } from '../../sync/wake.ts'
import { addIcons } from '../../ui/Icon.tsx'
import { MORE_ICON_PATHS } from '../../ui/more-icon-paths.ts'
import { startTheme } from '../../ui/theme.ts'
import { App } from './App.tsx'

startTheme()
addIcons(MORE_ICON_PATHS)

const db = openJournalDb()
startWake(db)
// A database that can't be opened is told of by the screen that reads it.
reindex(db)
  .then(() => emptyBin(db, new Date()))
  .catch(() => undefined)

// Search is ready when somebody types, and never in the way of the first screen.
requestIdleCallback(() => searchClient())

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <DbContext value={db}>
        <App />
      </DbContext>
    </StrictMode>,
  )
}
