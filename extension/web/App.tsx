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

interface Props {
  readonly path: string
  /** The secret that stood behind the # of the address. */
  readonly fragment: string
}

/** The page of an address, under the product's name. */
export const App = ({ path, fragment }: Props) => (
  <div className="web">
    <header className="web-head">
      <a href="/" aria-label="WhatWorked, this server">
        <Logo />
      </a>
    </header>
    <main className="web-main">{pageOf(path, fragment)}</main>
    <footer className="web-foot">
      <p>
        Journals stay in their owners’ browsers; this server never has them. It keeps what is shared in
        spaces, and who may read it.
      </p>
    </footer>
    <ToastRegion />
  </div>
)

const pageOf = (path: string, fragment: string): ReactNode => {
  switch (path.replace(/\/$/u, '')) {
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
