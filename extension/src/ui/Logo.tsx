import './icon.css'

/** The product's mark: a page with its margin and a tick. Hidden from screen readers, because the name stands beside it. */
export const LogoMark = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <rect x="2" y="2" width="20" height="20" rx="6" fill="var(--pen)" />
    <path d="M8 5.6v12.8" stroke="var(--on-pen)" strokeOpacity="0.45" strokeWidth="1.3" />
    <path
      d="m10.7 12.5 2.4 2.6 5-5.9"
      fill="none"
      stroke="var(--on-pen)"
      strokeWidth="2.1"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)

/** The mark and the name, as at the top of every page. */
export const Logo = () => (
  <span className="logo">
    <LogoMark />
    WhatWorked
  </span>
)
