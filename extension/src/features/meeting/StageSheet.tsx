import type { Stage } from '@whatworked/shared/forms/form'
import type { Person } from '@whatworked/shared/forms/run'
import { gateOf } from '@whatworked/shared/records/contribution'
import { useState } from 'react'
import * as v from 'valibot'
import { changeSheet, saveSheet } from '../../data/activities/activity-writes.ts'
import { sheetChoices } from '../../data/activities/sheet-choices.ts'
import { isChangeable } from '../../data/activities/typed-up.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { useWordsCare } from '../../data/words-care.ts'
import { SheetForm } from '../../ui/sheets/SheetForm.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { showToast } from '../../ui/toasts.ts'
import { sheetDraft } from './drafts.ts'
import { fromOf, INTENTIONS_SHEET, type Meeting } from './meeting.ts'
import { standingOf } from './promises.ts'
import { Standing } from './Standing.tsx'

interface Props {
  readonly meeting: Meeting
  /** Whose sheet it is; somebody else's when a scribe types it up. */
  readonly person: Person
  readonly stage: Stage
  readonly onSaved?: () => void
}

const draftShape = v.record(v.string(), v.unknown())

/** The sheet of one stage for one person, in this meeting; words for a held-back stage go with its gate. */
export const StageSheet = ({ meeting, person, stage, onSaved }: Props) => {
  const db = useDb()
  const { records, unconfirmed, me, stream, sessionId } = meeting
  const choices = liveValue(useLive((reading) => sheetChoices(reading, records.space), [stream]))
  const care = useWordsCare(meeting.colleagues)
  const [isWriting, setWriting] = useState(false)
  const isMine = person.id === me
  const sheet = meeting.sheetNamed(stage.makes ?? '')
  if (sheet === undefined)
    return <p className="muted">This sheet came with a newer version of WhatWorked. Update to write on it.</p>
  if (choices === undefined) return null
  const onSheet = records.contributions.filter(({ body }) => body.sheet === sheet.id)
  // Which intentions were met is said from more than one place.
  const here = onSheet.filter(({ body }) => sheet.id === INTENTIONS_SHEET || body.stage === stage.id)
  const written = sheet.many ? undefined : standingOf(here, person, unconfirmed, me)
  // One's words on the same sheet of an earlier stage are one's own to adapt; they themselves stay.
  const earlier = written || sheet.many ? undefined : standingOf(onSheet, person, unconfirmed, me)
  if (written && !isWriting) {
    return (
      <Standing onChange={() => setWriting(true)}>
        <SheetWords sheet={sheet} values={written.body.values} />
      </Standing>
    )
  }
  const draftKey = sheetDraft(sessionId, stage.id, person.id)
  const onSave = async (values: Record<string, unknown>) => {
    const now = new Date()
    const body = {
      activity: meeting.session.activity,
      session: sessionId,
      stage: stage.id,
      sheet: sheet.id,
      values,
      ...(earlier && { about: earlier.id }),
      ...(stage.sees === 'reveal' && { gate: gateOf(sessionId, stage.id) }),
      ...fromOf(meeting, person),
    }
    const result =
      written && isChangeable(written, unconfirmed, me)
        ? await changeSheet(db, stream, written, values, now)
        : await saveSheet(db, stream, body, now)
    if (result.kind !== 'saved') return result
    dropForm(draftKey)
    setWriting(false)
    showToast(isMine ? 'Saved' : `Typed up for ${person.name}`)
    onSaved?.()
    return undefined
  }
  return (
    <SheetForm
      key={draftKey}
      sheet={sheet}
      start={keptForm(draftKey, draftShape) ?? (written ?? earlier)?.body.values ?? {}}
      choices={{ ...choices, people: meeting.people.map(({ name }) => name) }}
      whoSees={whoSees(stage)}
      saveLabel={isMine ? 'Save' : 'Type up'}
      onChange={(draft) => keepForm(draftKey, draft)}
      care={care}
      onSave={onSave}
      {...(written && { onCancel: () => setWriting(false) })}
    />
  )
}

const whoSees = ({ sees }: Stage): string =>
  sees === 'reveal'
    ? 'Nobody else sees it until everybody’s is revealed.'
    : sees === 'self'
      ? 'Only you.'
      : 'The group reads it.'
