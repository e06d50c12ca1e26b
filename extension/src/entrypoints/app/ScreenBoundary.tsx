import { Component, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'

interface State {
  readonly hasFailed: boolean
}

/** Keeps a mistake in one screen from taking the page with it, and says what is safe. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <>
        <ScreenHeading title="This page didn’t open" />
        <Notice
          tone="trouble"
          icon="warn"
          title="Something in this page went wrong."
          live
          actions={<Button onClick={() => location.reload()}>Open it again</Button>}
        >
          What you have saved is safe on this computer.
        </Notice>
      </>
    )
  }
}
