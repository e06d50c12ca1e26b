import { Notice } from './Notice.tsx'
import { counted } from './words.ts'

interface Props {
  readonly isOnline: boolean
  /** Why the last round with the server did not go well: a failure's kind; absent while all is well. */
  readonly trouble: string | undefined
  /** How many changes wait for the server. */
  readonly unsent: number
}

/** How the server stands, where it matters: what is safe and what happens next. Nothing while all is well. */
export const ServerNotice = ({ isOnline, trouble, unsent }: Props) => {
  const waiting = unsent === 0 ? '' : ` ${counted(unsent, 'change')} will be sent then.`
  if (!isOnline) {
    return (
      <Notice icon="offline" title="You’re offline.">
        Keep reading and writing. We’ll catch up when you’re back.{waiting}
      </Notice>
    )
  }
  if (trouble === 'offline') {
    return (
      <Notice tone="wait" icon="cloud" title="The server isn’t answering.">
        Your words are safe here. We’ll try again by ourselves.{waiting}
      </Notice>
    )
  }
  if (trouble === 'no-room') {
    return (
      <Notice tone="wait" icon="cloud" title="The server’s disk is full.">
        Your words are safe here. Tell whoever runs the server; we’ll try again by ourselves.{waiting}
      </Notice>
    )
  }
  if (trouble === 'full' || trouble === 'broken') {
    return (
      <Notice tone="trouble" icon="computer" title="This browser couldn’t keep what the server sent.">
        {trouble === 'full'
          ? 'Its disk is full: free some room.'
          : 'Close other WhatWorked pages and try again.'}{' '}
        Nothing that was here is lost.
      </Notice>
    )
  }
  if (trouble === 'signed-out') {
    return (
      <Notice tone="trouble" icon="computer" title="This computer was disconnected from the server.">
        Your journal and what you wrote here are safe. <a href="#/settings">Connect it again in Settings</a>.
      </Notice>
    )
  }
  if (trouble === 'upgrade') {
    return (
      <Notice tone="wait" icon="info" title="The server speaks a newer language.">
        Update WhatWorked in this browser to go on sharing. Your words are safe here.
      </Notice>
    )
  }
  if (trouble === 'refused') {
    return (
      <Notice tone="wait" icon="warn" title="The server didn’t take the last change.">
        Your words are safe here. If it stays like this, tell whoever runs the server.
      </Notice>
    )
  }
  return null
}
