import { lazy, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useHealth } from './use-health.ts'

interface Props {
  readonly children: ReactNode
}

const RescueScreen = lazy(async () => ({ default: (await import('./RescueScreen.tsx')).RescueScreen }))

/** Screens that help, or that a lost journal doesn't concern. */
const STAYS_OPEN = ['/bring-in', '/settings', '/tray', '/space']

/** Shows the screen, or what is known of a journal that was here and isn't: never an empty one in its place, not even for a moment. */
export const RescueGate = ({ children }: Props) => {
  const [path] = useLocation()
  const [checked, lookAgain] = useHealth(path)
  if (checked?.health.kind === 'well' || STAYS_OPEN.some((open) => path.startsWith(open))) return children
  return checked && <RescueScreen checked={checked} onBegin={lookAgain} />
}
