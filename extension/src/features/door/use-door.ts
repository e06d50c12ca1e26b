import type { Calendar } from '@whatworked/shared/contexts/calendar'
import { suggest } from '@whatworked/shared/forms/suggest'
import { WAYS } from '@whatworked/shared/forms/ways'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { isBlank } from '@whatworked/shared/text'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { KeptConnection } from '../../data/connection.ts'
import { spaceView } from '../../data/space-queries.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'
import { situationOf, unanswered } from './answers-draft.ts'
import { DOOR_FORM, type DoorDraft, doorDraft, emptyDraft } from './door-draft.ts'
import { datesOf } from './first-dates.ts'
import { openSpace } from './open-space.ts'
import { monthsError } from './promise-fields.ts'
import type { StepTrouble } from './StepForm.tsx'
import { DOOR_STEPS, type DoorStep, stepBeside } from './steps.ts'
import { useKeptForm } from './use-kept-form.ts'

export const NAMELESS = 'what it is called'

/** The door while somebody goes through it: its draft, what is still to be said, and the way on. */
export const useDoor = (connection: KeptConnection | undefined, calendar: Calendar) => {
  const db = useDb()
  const { values: draft, set: keep, kept, done } = useKeptForm(DOOR_FORM, doorDraft, emptyDraft())
  const [missing, setMissing] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<StepTrouble>()
  const [isMaking, setMaking] = useState(false)
  const stream = draft.made?.stream
  const isHalfMade =
    liveValue(
      useLive(
        async (reading) => stream !== undefined && (await spaceView(reading, stream)) !== undefined,
        [stream],
      ),
    ) ?? false
  const { step } = draft
  const open = unanswered(draft)
  const suggested = suggest(situationOf(draft))
  const way = WAYS.find(({ id }) => id === draft.way) ?? suggested[0]?.form
  const stillOpen = [
    ...(isBlank(draft.name) ? [NAMELESS] : []),
    ...(monthsError(draft) ? ['after how many months posts go, in figures, or nothing'] : []),
  ]

  const set = (part: Partial<DoorDraft>) => {
    keep(part)
    setMissing([])
    setTrouble(undefined)
  }
  const isOpen = (to: DoorStep) =>
    to === 'questions' || (open.length === 0 && (to !== 'date' || stillOpen.length === 0))

  const make = async () => {
    if (connection === undefined || way === undefined || isMaking) return
    setMaking(true)
    // Kept before the server is asked: whatever happens from here on, asking again makes no second space.
    const made = draft.made ?? { stream: newSpaceRecordId(), activity: newSpaceRecordId() }
    keep({ made })
    const opened = await openSpace(db, connection, { draft, made, way, dates: datesOf(draft, way, calendar) })
    setMaking(false)
    if (opened.kind !== 'opened')
      return setTrouble({
        title: opened.kind === 'half' ? 'The space is half made.' : 'The space wasn’t made.',
        words: opened.words,
      })
    done()
    showToast('The space is there')
    navigate(`/space/${made.stream}/members`)
  }
  const goOn = async () => {
    if (open.length > 0) return setMissing(open)
    if (step === 'promises' && stillOpen.length > 0) return setMissing(stillOpen)
    const to = stepBeside(DOOR_STEPS, step, 1)
    if (to === undefined) return make()
    set({ step: to, ...(step === 'way' && way && { way: way.id }) })
    scrollTo(0, 0)
  }
  return { draft, set, kept, missing, trouble, isMaking, isHalfMade, suggested, way, isOpen, goOn }
}
