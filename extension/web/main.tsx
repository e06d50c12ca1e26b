/** The server's own pages: set up, join, sign in, pair, account. They never hold the journal. */
import '../src/ui/tokens.css'
import '../src/ui/base.css'
import '../src/ui/fonts.css'
import '../src/ui/card.css'
import './web.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startTheme } from '../src/ui/theme.ts'
import { App } from './App.tsx'
import { takeFragment } from './fragment.ts'

startTheme()
const fragment = takeFragment()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App path={location.pathname} fragment={fragment} />
    </StrictMode>,
  )
}
