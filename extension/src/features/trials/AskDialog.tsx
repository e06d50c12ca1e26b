import { VERDICTS as KINDS, type Verdict } from '@whatworked/shared/records/trial'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import type { TrialEntry } from '../../data/entry.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { askWords } from '../../data/trials/trial-course.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { saveKey } from '../../ui/platform.ts'
import { VERDICTS } from '../../ui/trial-words.ts'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'
import { decideTrial, giveTwoWeeks } from './trial-deeds.ts'
import '../../ui/choice.css'
import '../../ui/entry-form.css'
import './ask-dialog.css'

interface Props {
  readonly trial: TrialEntry
  /** The verdict that was pressed to come here. */
  readonly verdict?: Verdict | undefined
  readonly onClose: () => void
}

const draft = v.object({ happened: v.string(), why: v.string(), verdict: v.optional(v.picklist(KINDS)) })

/** The gentle question: what was expected, what happened, and what comes of it. Not sure is an answer too. */
export const AskDialog = ({ trial, verdict, onClose }: Props) => {
  const db = useDb()
  const of = `trial answer ${trial.id}`
  const [answer, setAnswer] = useState(() => {
    const kept = keptForm(of, draft)
    const { happened = '', verdict: before } = trial.body
    const start = kept ?? { happened, why: before?.why ?? '', verdict: before?.kind }
    return { ...start, verdict: verdict ?? start.verdict }
  })
  const [isAsking, setAsking] = useState(false)
  const first = useRef<HTMLTextAreaElement>(null)
  // Once the dialog is open; before that nothing in it takes focus, and then the browser chooses Close.
  useEffect(() => first.current?.focus(), [])
  const set = (part: Partial<typeof answer>) => {
    const next = { ...answer, ...part }
    setAnswer(next)
    keepForm(of, next)
  }
  const done = (isSaved: boolean) => {
    if (!isSaved) return
    dropForm(of)
    onClose()
  }
  const save = async () => {
    if (answer.verdict === undefined) return setAsking(true)
    done(await decideTrial(db, trial.id, { ...answer, verdict: answer.verdict }))
  }
  const later = async () => done(await giveTwoWeeks(db, trial.id, answer.happened))
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }
  const why = VERDICTS.find(({ value }) => value === answer.verdict)?.why

  return (
    <Dialog title="What’s the verdict?" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the key that saves from any field inside */}
      <div className="ask" onKeyDown={onKey}>
        <TextArea
          label={askWords(trial.body)}
          placeholder="One line is plenty"
          maxLength={20_000}
          ref={first}
          value={answer.happened}
          onChange={(event) => set({ happened: event.target.value })}
        />
        <fieldset>
          <legend>The verdict</legend>
          <div className="verdicts">
            {VERDICTS.map(({ value }) => (
              <label key={value} className={`choice verdict ${value}`}>
                <input
                  type="radio"
                  name="verdict"
                  checked={answer.verdict === value}
                  onChange={() => set({ verdict: value })}
                />
                <span>
                  <VerdictStamp verdict={value} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {why && (
          <TextArea
            label={why}
            placeholder="A guess is fine"
            maxLength={20_000}
            value={answer.why}
            onChange={(event) => set({ why: event.target.value })}
          />
        )}
        {isAsking && answer.verdict === undefined && (
          <Notice icon="info" title="Not sure is fine." live>
            Choose one of the three, or give it two more weeks.
          </Notice>
        )}
        <div className="dialog-actions">
          <Button kind="quiet" onClick={() => void later()}>
            Not sure: two more weeks
          </Button>
          <Button kind="primary" shortcut={saveKey()} onClick={() => void save()}>
            Save
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
