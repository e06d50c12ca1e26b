import type { ReactNode } from 'react'
import { Button, ButtonLink } from './Button.tsx'
import type { IconName } from './Icon.tsx'
import { showToast } from './toasts.ts'

interface Props {
  /** The trial of one's own that came of it already. */
  readonly mine: { readonly id: string } | undefined
  /** Starts one; gives the way to take it back, or says in words why it couldn't. */
  readonly onTry: () => Promise<{ readonly undo: () => void } | { readonly trouble: string }>
  /** What is said once it is planned. */
  readonly planned: string
  readonly kind?: 'soft' | 'quiet'
  readonly icon: IconName
  readonly label?: string
  readonly children: ReactNode
}

/** “I’ll try this”: a trial of one's own at once, with a way back; from then on the way to it. */
export const TryButton = ({ mine, onTry, planned, kind, icon, label, children }: Props) => {
  if (mine) {
    return (
      <ButtonLink href={`#/entry/${mine.id}`} size="dense" kind="soft" icon="trial">
        In your trials
      </ButtonLink>
    )
  }
  const start = async () => {
    const result = await onTry()
    if ('trouble' in result) return showToast(result.trouble)
    showToast(planned, { label: 'Undo', onAct: result.undo })
  }
  return (
    <Button
      size="dense"
      icon={icon}
      {...(kind && { kind })}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={() => void start()}
    >
      {children}
    </Button>
  )
}
