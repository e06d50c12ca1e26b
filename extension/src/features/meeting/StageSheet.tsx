import type { Stage } from '@whatworked/shared/forms/form'
import type { Person } from '@whatworked/shared/forms/run'
import { contextOfClass } from '@whatworked/shared/records/class'
import { gateOf } from '@whatworked/shared/records/contribution'
import { useState } from 'react'
import * as v from 'valibot'
import { journalNames, techniquesToChoose } from '../../data/journal-names.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { saveRecord } from '../../data/save-record.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { SheetForm } from '../../ui/sheets/SheetForm.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { Meeting } from './meeting.ts'

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
  const names = liveValue(useLive(journalNames, []))
  const [isWriting, setWriting] = useState(false)
  const isMine = person.id === meeting.me
  const sheet = meeting.sheetNamed(stage.makes ?? '')
  if (sheet === undefined)
    return <p className="muted">This sheet came with a newer version of WhatWorked. Update to write on it.</p>
  if (names === undefined) return null
  const written = isMine
    ? meeting.records.contributions
        .filter(
          ({ author, body }) => author === meeting.me && body.from === undefined && body.sheet === sheet.id,
        )
        .at(-1)
    : undefined
  if (written && !isWriting && !sheet.many) {
    return (
      <div className="stack">
        <SheetWords sheet={sheet} values={written.body.values} />
        <div>
          <Button size="dense" icon="write" onClick={() => setWriting(true)}>
            Change it
          </Button>
        </div>
      </div>
    )
  }
  const draftKey = `sheet ${meeting.sessionId} ${stage.id} ${person.id}`
  const onSave = async (values: Record<string, unknown>) => {
    const body = {
      activity: meeting.session.activity,
      session: meeting.sessionId,
      stage: stage.id,
      sheet: sheet.id,
      values,
      ...(stage.sees === 'reveal' && { gate: gateOf(meeting.sessionId, stage.id) }),
      ...(!isMine && {
        from: meeting.memberIds.has(person.id) ? { member: person.id } : { name: person.name },
      }),
    }
    const isSame = written !== undefined && !sheet.many
    const result = await saveRecord(
      db,
      {
        stream: meeting.stream,
        type: 'contribution',
        body: isSame ? { ...written.body, ...body } : body,
        ...(isSame && { id: written.id, before: written.body }),
      },
      new Date(),
    )
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
      start={keptForm(draftKey, draftShape) ?? written?.body.values ?? {}}
      choices={{
        techniques: techniquesToChoose(names),
        classes: [...names.classes.values()]
          .filter(({ body }) => body.archivedOn === undefined)
          .map(({ id, body }) => ({ id, name: body.name, context: contextOfClass(body) })),
        people: meeting.people.map(({ name }) => name),
      }}
      whoSees={whoSees(stage)}
      saveLabel={isMine ? 'Save' : 'Type up'}
      onChange={(draft) => keepForm(draftKey, draft)}
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
