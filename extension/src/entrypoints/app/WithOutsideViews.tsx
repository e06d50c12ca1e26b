import type { ReactNode } from 'react'
import { OutsideViews } from '../../features/spaces/OutsideViews.tsx'
import { OutsideViewContext, type RenderOutsideViews } from '../../ui/outside-view.ts'

const renderOutside: RenderOutsideViews = (stream, plan, mayAsk) => (
  <OutsideViews stream={stream} plan={plan} mayAsk={mayAsk} />
)

/** Outside views beneath the plans of a page. */
export const WithOutsideViews = ({ children }: { readonly children: ReactNode }) => (
  <OutsideViewContext value={renderOutside}>{children}</OutsideViewContext>
)
