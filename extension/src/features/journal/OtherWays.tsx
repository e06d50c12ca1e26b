import { WAYS, type Way } from '@whatworked/shared/reflecting/ways'
import { useEffect, useRef, useState } from 'react'
import type { ReflectionEntry } from '../../data/entry.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { WayForm } from './WayForm.tsx'
import { keptAnswers } from './ways-drafts.ts'
import './ways.css'

/** Other ways to look at an entry that is saved: five that others thought out, none of them asked for. */
export const OtherWays = ({ entry }: { readonly entry: ReflectionEntry }) => {
  const [open, setOpen] = useState<Way>()
  const [last, setLast] = useState<string>()
  const list = useRef<HTMLUListElement>(null)
  // Whoever closes a form is back at the button that opened it.
  useEffect(() => {
    if (open === undefined && last !== undefined)
      list.current?.querySelector<HTMLButtonElement>(`[data-way=${last}]`)?.focus()
  }, [open, last])
  const begin = (way: Way) => {
    setOpen(way)
    setLast(way.id)
  }
  return (
    <section className="card flat other-ways" aria-label="Other ways to look at it">
      {open ? (
        <WayForm key={open.id} entry={entry} way={open} onClose={() => setOpen(undefined)} />
      ) : (
        <Disclosure summary="Other ways to look at it" isOpenAtFirst={last !== undefined}>
          <ul ref={list} className="ways">
            {WAYS.map((way) => (
              <li key={way.id}>
                <div className="grow">
                  <b>{way.name}</b> <span className="small muted">{way.by}</span>
                  <p className="small">{way.helps}</p>
                </div>
                <Button
                  size="dense"
                  data-way={way.id}
                  aria-label={`${beginWords(entry, way)}: ${way.name}`}
                  onClick={() => begin(way)}
                >
                  {beginWords(entry, way)}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

const beginWords = (entry: ReflectionEntry, way: Way): string => {
  if (keptAnswers(entry.id, way.id)) return 'Go on'
  return entry.body.looks.some((look) => look.way === way.id) ? 'Edit' : 'Begin'
}
