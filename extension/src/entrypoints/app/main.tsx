/** The full page: opens the database, shows the kept theme, draws the shell. */
import '../../ui/tokens.css'
import '../../ui/base.css'
import '../../ui/fonts.css'
import '../../ui/card.css'
import './shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openJournalDb } from '../../data/db.ts'
import { DbContext } from '../../data/use-live.ts'
import { startTheme } from '../../ui/theme.ts'
import { App } from './App.tsx'

startTheme()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <DbContext value={openJournalDb()}>
        <App />
      </DbContext>
    </StrictMode>,
  )
}
