/** What an address of the full page leads to. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** The parts of an address that a pattern names: `/entry/:id` gives `{ id }`. */
export interface ScreenProps {
  readonly params: Readonly<Record<string, string | undefined>>
}

/** A screen and its address. */
export interface Route {
  readonly path: string
  readonly screen: LazyExoticComponent<ComponentType<ScreenProps>>
  /** It takes the whole window: no sidebar, and on the big screen nothing else at all. */
  readonly isBare?: true
}

/** A screen that is loaded when it is first opened. */
export const screen = (load: () => Promise<ComponentType<ScreenProps>>) =>
  lazy(async () => ({ default: await load() }))
