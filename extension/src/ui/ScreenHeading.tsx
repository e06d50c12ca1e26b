import { type ReactNode, useEffect, useRef } from 'react'

let hasMoved = false
addEventListener('hashchange', () => {
  hasMoved = true
})

interface Props {
  /** The page's title, for the browser's tab and history. */
  readonly title: string
  /** What is shown when it differs from the title. */
  readonly children?: ReactNode
  readonly className?: string
}

/**
 * The one h1 of a screen. It names the browser's tab, and takes focus when the screen came by a change of address, so
 * that a screen reader says where one is and Tab goes on from there.
 */
export const ScreenHeading = ({ title, children, className }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · WhatWorked`
  }, [title])
  useEffect(() => {
    // A form that starts in one of its fields has focus there already.
    const isWriting = document.activeElement?.closest('main :is(input, textarea)')
    if (hasMoved && !isWriting) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  )
}
