/** A form's unsaved words: kept at every input, brought back when the form opens again. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type * as v from 'valibot'
import { DRAFT_EVENT } from './draft-event.ts'
import type { DraftState, Drafts } from './drafts.ts'
import { newDraftKey, resumeDraft } from './resume-draft.ts'

interface Options<S extends v.GenericSchema> {
  /** Absent while the page is drawn ahead of time, where there is nothing to keep. */
  readonly drafts: Drafts | undefined
  /** Tells of each draft as it reaches the disk. */
  readonly states: EventTarget | undefined
  /** Undefined until it is known whose draft this is. */
  readonly draftKey: string | undefined
  /** The draft of words typed before this form was alive, and the end of keeping them elsewhere. */
  readonly begun?: { readonly key: string; readonly stop: () => void } | undefined
  readonly schema: S
  /** What the form holds now; undefined when there is nothing worth keeping. */
  readonly read: () => v.InferOutput<S> | undefined
  readonly show: (value: v.InferOutput<S>) => void
}

export interface FormDraft {
  /** `none` until something was typed here. */
  readonly state: 'none' | DraftState
  /** An older draft that is offered without its words; its time in ms UTC. */
  readonly offeredAt: number | undefined
  readonly openOffered: () => Promise<void>
  /** Keeps what the form holds; nothing is awaited before the write is issued. */
  readonly keep: () => void
  /** Removes the draft that is open, after its words were saved. */
  readonly drop: () => Promise<void>
}

export const useDraft = <S extends v.GenericSchema>(options: Options<S>): FormDraft => {
  const { drafts, states, draftKey, schema } = options
  const [state, setState] = useState<FormDraft['state']>('none')
  const [offer, setOffer] = useState<{ key: string; editedAt: number }>()
  const openKey = useRef(draftKey)
  const latest: RefObject<Options<S>> = useRef(options)
  const hasTyped = useRef(false)
  latest.current = options

  const keep = () => {
    const key = openKey.current
    if (drafts === undefined || key === undefined) return
    const value = latest.current.read()
    hasTyped.current = true
    if (value === undefined) {
      setState('none')
      void drafts.drop(key)
    } else drafts.keep(key, value, Date.now())
  }

  useEffect(() => {
    if (drafts === undefined || draftKey === undefined) return
    const { begun } = latest.current
    begun?.stop()
    const ownKey = begun?.key ?? newDraftKey(draftKey, Date.now())
    openKey.current = ownKey
    let isCurrent = true
    void resumeDraft(drafts, draftKey, schema, Date.now(), ownKey).then(({ now, earlier }) => {
      if (!isCurrent) return
      setOffer(earlier)
      const typed = latest.current.read()
      if (typed === undefined) {
        openKey.current = draftKey
        if (now !== undefined) latest.current.show(now.value)
        return
      }
      // Words typed while the draft was being read stay on the screen. They take its place only if there was none.
      if (now === undefined) {
        openKey.current = draftKey
        drafts.keep(draftKey, typed, Date.now(), ownKey)
      } else drafts.keep(ownKey, typed, Date.now())
    })
    return () => {
      isCurrent = false
    }
  }, [drafts, draftKey, schema])

  useEffect(() => {
    const onState = (event: Event) => {
      if (!(event instanceof CustomEvent) || event.detail.key !== openKey.current) return
      if (latest.current.read() !== undefined) setState(event.detail.state)
    }
    const onLeave = () => {
      const key = openKey.current
      const value = latest.current.read()
      if (drafts !== undefined && key !== undefined && value !== undefined && hasTyped.current) {
        drafts.keep(key, value, Date.now())
      }
    }
    states?.addEventListener(DRAFT_EVENT, onState)
    addEventListener('pagehide', onLeave)
    return () => {
      states?.removeEventListener(DRAFT_EVENT, onState)
      removeEventListener('pagehide', onLeave)
    }
  }, [drafts, states])

  return {
    state,
    offeredAt: offer?.editedAt,
    openOffered: async () => {
      const found = offer && (await drafts?.read(offer.key, schema))
      setOffer(undefined)
      if (offer === undefined || found === undefined) return
      openKey.current = offer.key
      latest.current.show(found.value)
    },
    keep,
    drop: async () => {
      hasTyped.current = false
      setState('none')
      try {
        if (openKey.current !== undefined) await drafts?.drop(openKey.current)
      } catch {
        // What was saved is saved; a draft that stays is offered once more, which loses nothing.
      }
      openKey.current = draftKey
    },
  }
}
