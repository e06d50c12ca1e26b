/** Where a plan is shown, the outside views on it are shown too; who composes the pages says how. */
import { createContext, type ReactNode } from 'react'

/** `mayAsk`: the plan is the reader's own. */
export type RenderOutsideViews = (stream: string, plan: string, mayAsk: boolean) => ReactNode

/** Nothing is shown where no page provides it. */
export const OutsideViewContext = createContext<RenderOutsideViews>(() => null)
