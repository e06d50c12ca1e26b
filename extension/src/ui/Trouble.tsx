import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './field.css'

/** What went wrong and what to do, beside its cause; read out when it appears. */
export const Trouble = ({ children }: { readonly children: ReactNode }) => (
  <p className="field-error" role="alert">
    <Icon name="warn" />
    {children}
  </p>
)
