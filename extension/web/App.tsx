import type { ReactNode } from 'react'
import { Logo } from '../src/ui/Logo.tsx'
import { ToastRegion } from '../src/ui/Toast.tsx'
import { AccountPage } from './pages/AccountPage.tsx'
import { HomePage } from './pages/HomePage.tsx'
import { JoinPage } from './pages/JoinPage.tsx'
import { PairPage } from './pages/PairPage.tsx'
import { SetUpPage } from './pages/SetUpPage.tsx'
import { SignInPage } from './pages/SignInPage.tsx'
import { VoicePage } from './pages/VoicePage.tsx'
import { SpacesPage } from './spaces/SpacesPage.tsx'

interface Props {
  readonly path: string
  /** The secret that stood behind the # of the address. */
  readonly fragment: string
}

/** The page of an address, under the product's name. */
export const App = ({ path, fragment }: Props) => {
  const isSpaces = pathOf(path) === '/spaces'
  return (
    <div className="web" data-wide={isSpaces}>
      <header className="web-head">
        <a href="/" aria-label="WhatWorked, this server">
          <Logo />
        </a>
        {isSpaces && (
          <nav aria-label="Main" className="row">
            <a href="#/">Your spaces</a>
            <a href="/account">Account</a>
          </nav>
        )}
      </header>
      {isSpaces ? <SpacesPage /> : <main className="web-main">{pageOf(path, fragment)}</main>}
      <footer className="web-foot">
        <p>
          Journals stay in their owners’ browsers; this server never has them. It keeps what is shared in
          spaces, and who may read it.
        </p>
      </footer>
      <ToastRegion />
    </div>
  )
}

const pathOf = (path: string): string => path.replace(/\/$/u, '')

const pageOf = (path: string, fragment: string): ReactNode => {
  switch (pathOf(path)) {
    case '/setup':
      return <SetUpPage token={fragment} />
    case '/join':
      return <JoinPage token={fragment} />
    case '/sign-in':
      return <SignInPage next={fragment} />
    case '/pair':
      return <PairPage code={fragment} />
    case '/voice':
      return <VoicePage token={fragment} />
    case '/account':
      return <AccountPage />
    default:
      return <HomePage />
  }
}
