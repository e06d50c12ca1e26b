import { useEffect, useRef } from 'react'

interface Props {
  readonly title: string
  readonly children?: React.ReactNode
}

/** The one h1 of a page; names the tab, and takes focus so that a screen reader begins there when the page changes under one. */
export const PageHeading = ({ title, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · WhatWorked`
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
