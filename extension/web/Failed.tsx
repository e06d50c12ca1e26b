import type { ReactNode } from 'react'
import { Button } from '../src/ui/Button.tsx'
import type { Answer } from './api.ts'
import { PageHeading } from './PageHeading.tsx'
import { troubleWords } from './trouble.ts'

interface Props {
  readonly title: string
  readonly failure: Exclude<Answer<never>, { kind: 'ok' }>
  readonly onAgain: () => void
  /** What to do when the server said no. */
  readonly children?: ReactNode
}

/** A page whose question the server could not answer well. */
export const Failed = ({ title, failure, onAgain, children }: Props) => {
  const isOffline = failure.kind === 'offline'
  return (
    <>
      <PageHeading title={isOffline ? 'The server didn’t answer' : title} />
      <p className="lead" role="alert">
        {isOffline
          ? 'You may be offline, or the server is being restarted. Nothing was changed.'
          : troubleWords(failure)}
      </p>
      {isOffline ? (
        <Button kind="primary" size="big" fill onClick={onAgain}>
          Try again
        </Button>
      ) : (
        children && <p>{children}</p>
      )}
    </>
  )
}

/** The moment before an answer: the title alone, nothing that turns. */
export const WaitingFor = ({ title }: { readonly title: string }) => (
  <div aria-busy="true">
    <PageHeading title={title} />
  </div>
)
