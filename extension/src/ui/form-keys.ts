import type { FormEvent, KeyboardEvent } from 'react'
import { isStraySubmit } from './stray-submit.ts'

/** The keys of a form: Ctrl or Cmd with Enter saves, Escape closes, Enter in a one-line field doesn't save half of it. */
export const formKeys =
  (save: () => unknown, close?: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape' && close && !event.defaultPrevented) close()
    else if (!isStraySubmit(event)) return
    event.preventDefault()
  }

/** What a form does when it is sent, in the place of a new page. */
export const onSubmit =
  (save: () => unknown) =>
  (event: FormEvent): void => {
    event.preventDefault()
    save()
  }
