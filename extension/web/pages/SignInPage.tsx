import { PageHeading } from '../PageHeading.tsx'
import { SignInForm } from '../SignInForm.tsx'

/** Where one may go after signing in: only pages of this server. */
const NEXT = new Set(['/account', '/spaces', '/'])

/** Signs a person in; `next` is the page they came from. */
export const SignInPage = ({ next }: { readonly next: string }) => (
  <>
    <PageHeading title="Sign in" />
    <div className="card">
      <SignInForm onDone={() => location.assign(NEXT.has(next) ? next : '/account')} />
    </div>
    <p className="muted small">
      No account? They are made by invitation: a colleague in a space sends you a link. Forgotten the
      password? Ask whoever runs this server.
    </p>
  </>
)
