import { lazy, Suspense } from 'react'
import { Failed, WaitingFor } from '../Failed.tsx'
import { askWho } from '../session.ts'
import { useAnswer } from '../use-answer.ts'
import { Narrow, SignInFirst } from './SignInFirst.tsx'

const SpacesApp = lazy(async () => ({ default: (await import('./SpacesApp.tsx')).SpacesApp }))

/** `/spaces`: the spaces of whoever is signed in. What they need is fetched only now, since joining needs none of it. */
export const SpacesPage = () => {
  const [who, again] = useAnswer(askWho)
  if (who.kind === 'waiting') return waiting
  if (who.kind === 'refused' && who.code === 'signed-out') return <SignInFirst onDone={again} />
  if (who.kind !== 'ok')
    return (
      <Narrow>
        <Failed title="Your spaces can’t be opened" failure={who} onAgain={again} />
      </Narrow>
    )
  return (
    <Suspense fallback={waiting}>
      <SpacesApp account={who.value.account} />
    </Suspense>
  )
}

const waiting = (
  <main className="web-main">
    <WaitingFor title="Your spaces" />
  </main>
)
