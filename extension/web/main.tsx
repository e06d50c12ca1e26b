/** The server's own pages: set up, join, sign in, pair, account. They never hold the journal. */
import '../src/ui/tokens.css'
import '../src/ui/base.css'
import '../src/ui/fonts.css'
import '../src/ui/card.css'
import './web.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { addIcons } from '../src/ui/Icon.tsx'
import { MORE_ICON_PATHS } from '../src/ui/more-icon-paths.ts'
import { startTheme } from '../src/ui/theme.ts'
import { App } from './App.tsx'
import { takeFragment } from './fragment.ts'

startTheme()
addIcons(MORE_ICON_PATHS)

const place = document.getElementById('root')
if (place) {
  const root = createRoot(place)
  const hasScreens = location.pathname.startsWith('/spaces')
  let opened = 0
  const open = (): void => {
    // behind the # of a space stands where one is in it, and no secret
    const fragment = hasScreens ? '' : takeFragment()
    root.render(
      <StrictMode>
        <App key={opened++} path={location.pathname} fragment={fragment} />
      </StrictMode>,
    )
  }
  open()
  // Another link of ours, opened over this page, changes nothing but what stands behind the #.
  addEventListener('hashchange', () => {
    if (!hasScreens && location.hash.length > 1) open()
  })
}
