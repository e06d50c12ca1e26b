import type { ReactNode } from 'react'
import { PageHeading } from '../PageHeading.tsx'
import { SignInForm } from '../SignInForm.tsx'

/** A page of few words. */
export const Narrow = ({ children }: { readonly children: ReactNode }) => (
  <main className="web-main">{children}</main>
)

/** In place of the spaces, where nobody is signed in. */
export const SignInFirst = ({ onDone }: { readonly onDone: () => void }) => (
  <Narrow>
    <PageHeading title="Sign in to your spaces" />
    <div className="card">
      <SignInForm onDone={onDone} />
    </div>
  </Narrow>
)
