import { PURPOSES, type Purpose } from '@whatworked/shared/forms/form'
import { PURPOSE_WORDS } from '@whatworked/shared/forms/suggest'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { AttachClips } from './AttachClips.tsx'
import type { DoorDraft, DoorLine } from './door-draft.ts'
import { Evidence } from './Evidence.tsx'

interface Props {
  readonly draft: DoorDraft
  readonly set: (part: Partial<DoorDraft>) => void
}

/** What for, with what expertise, on what evidence, in which time: before how. */
export const FourQuestions = ({ draft, set }: Props) => {
  const [isAttaching, setAttaching] = useState(false)
  const tied = (line: DoorLine) => ({
    value: draft[line],
    onChange: (event: { target: { value: string } }) => set({ [line]: event.target.value }),
  })
  const tick = (want: Purpose, isOn: boolean) =>
    set({ wants: isOn ? [...draft.wants, want] : draft.wants.filter((one) => one !== want) })
  return (
    <>
      <section className="card form-stack" aria-labelledby="door-for">
        <h2 id="door-for">1. What are we trying to achieve, and for which pupils?</h2>
        <TextArea
          label="What are you trying to achieve?"
          placeholder="Help Year 8 talk in pairs without three of them doing all the talking"
          maxLength={2_000}
          autoFocus
          {...tied('purpose')}
        />
        <TextField
          label="For which pupils?"
          placeholder="The quieter half of two classes"
          maxLength={500}
          {...tied('pupils')}
        />
        <fieldset>
          <legend className="field-label">It is most of all to … (what you tick first counts most)</legend>
          <div className="door-wants">
            {PURPOSES.map((want) => (
              <label key={want} className="tick">
                <input
                  type="checkbox"
                  checked={draft.wants.includes(want)}
                  onChange={(event) => tick(want, event.target.checked)}
                />
                {PURPOSE_WORDS[want]}
              </label>
            ))}
          </div>
        </fieldset>
      </section>
      <section className="card form-stack" aria-labelledby="door-expertise">
        <h2 id="door-expertise">2. What expertise have we?</h2>
        <TextArea
          label="Who knows what already?"
          placeholder="Priya has run pair talk in maths for years. Tom knows both classes."
          maxLength={2_000}
          {...tied('expertise')}
        />
        <div className="entry-form-row">
          <TextField
            label="How many people have you in mind, with you?"
            inputMode="numeric"
            maxLength={4}
            {...tied('people')}
          />
        </div>
        <fieldset>
          <legend className="field-label">
            Do they know each other well enough to say what didn’t work?
          </legend>
          <Segmented
            legend="Do they know each other well enough to say what didn’t work?"
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'Not yet' },
            ]}
            value={draft.knowEachOther === undefined ? undefined : draft.knowEachOther ? 'yes' : 'no'}
            onChange={(chosen) => set({ knowEachOther: chosen === 'yes' })}
          />
        </fieldset>
      </section>
      <section className="card form-stack" aria-labelledby="door-evidence">
        <h2 id="door-evidence">3. What does evidence suggest?</h2>
        <TextArea
          label="In a line, from what you read or saw"
          placeholder="Pupils are rarely asked to commit to an answer. “We don’t know yet” is an answer too."
          maxLength={2_000}
          {...tied('suggests')}
        />
        <Evidence
          evidence={draft.evidence}
          onRemove={(at) => set({ evidence: draft.evidence.filter((_, index) => index !== at) })}
        />
        <div>
          <Button icon="clip" onClick={() => setAttaching(true)}>
            Attach a clip
          </Button>
        </div>
      </section>
      <section className="card form-stack" aria-labelledby="door-time">
        <h2 id="door-time">4. How much protected time is there?</h2>
        <div className="entry-form-row">
          <TextField
            label="Minutes each time"
            inputMode="numeric"
            placeholder="60"
            maxLength={4}
            {...tied('minutes')}
          />
          <TextField
            label="Every so many weeks"
            inputMode="numeric"
            placeholder="3"
            maxLength={2}
            {...tied('everyWeeks')}
          />
          <TextField
            label="For so many weeks"
            inputMode="numeric"
            placeholder="26"
            hint="Two terms are about 26."
            maxLength={3}
            {...tied('weeks')}
          />
        </div>
        <div className="entry-form-row">
          <TextField
            label="Given by whom?"
            placeholder="Ruth Ellery, head"
            maxLength={500}
            {...tied('givenBy')}
          />
          <TextField
            label="In place of what?"
            placeholder="a staff briefing"
            maxLength={500}
            {...tied('inPlaceOf')}
          />
        </div>
      </section>
      {isAttaching && (
        <AttachClips
          attached={draft.evidence}
          onAttach={(read) => set({ evidence: [...draft.evidence, read].slice(0, 19) })}
          onClose={() => setAttaching(false)}
        />
      )}
    </>
  )
}
