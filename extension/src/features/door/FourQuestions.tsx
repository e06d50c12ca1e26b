import { PURPOSES, type Purpose } from '@whatworked/shared/forms/form'
import { PURPOSE_WORDS } from '@whatworked/shared/forms/suggest'
import type { ReactNode } from 'react'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { tiedLines } from '../../ui/tied-lines.ts'
import type { AnswersDraft } from './answers-draft.ts'
import { Evidence } from './Evidence.tsx'

interface Props {
  readonly draft: AnswersDraft
  readonly set: (part: Partial<AnswersDraft>) => void
  /** The way of working is chosen next, and trust decides on it. */
  readonly isChoosing?: boolean
}

/** What for, with what expertise, on what evidence, in which time: before how, and as often as they change. */
export const FourQuestions = ({ draft, set, isChoosing = false }: Props) => {
  const tied = tiedLines(draft, set)
  return (
    <>
      <Question id="for" title="1. What are we trying to achieve, and for which pupils?">
        <TextArea
          label="What are you trying to achieve?"
          placeholder="Help Year 8 talk in pairs without three of them doing all the talking"
          maxLength={20_000}
          autoFocus={isChoosing}
          {...tied('purpose')}
        />
        <TextField
          label="For which pupils?"
          hint="A group, never a name."
          placeholder="The quieter half of two classes"
          maxLength={500}
          {...tied('pupils')}
        />
        <Wants chosen={draft.wants} onChange={(wants) => set({ wants })} />
      </Question>
      <Question id="expertise" title="2. What expertise have we?">
        <TextArea
          label="Who knows what already?"
          placeholder="Priya has run pair talk in maths for years. Tom knows both classes."
          maxLength={20_000}
          {...tied('expertise')}
        />
        <div className="entry-form-row">
          <TextField
            label="How many people have you in mind, with you?"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            {...tied('people')}
          />
        </div>
        {isChoosing && (
          <fieldset>
            <legend className="field-label">{TRUST}</legend>
            <Segmented
              legend={TRUST}
              options={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'Not yet' },
              ]}
              value={draft.knowEachOther === undefined ? undefined : draft.knowEachOther ? 'yes' : 'no'}
              onChange={(chosen) => set({ knowEachOther: chosen === 'yes' })}
            />
          </fieldset>
        )}
      </Question>
      <Question id="evidence" title="3. What does evidence suggest?">
        <TextArea
          label="In a line, from what you read or saw"
          placeholder="Pupils are rarely asked to commit to an answer. “We don’t know yet” is an answer too."
          maxLength={2_000}
          {...tied('suggests')}
        />
        <Evidence evidence={draft.evidence} onChange={(evidence) => set({ evidence })} />
      </Question>
      <Question id="time" title="4. How much protected time is there?">
        <div className="entry-form-row">
          {TIMES.map(({ line, ...field }) => (
            <TextField key={line} inputMode="numeric" autoComplete="off" {...field} {...tied(line)} />
          ))}
        </div>
        <div className="entry-form-row">
          {GIVERS.map(({ line, ...field }) => (
            <TextField key={line} maxLength={500} {...field} {...tied(line)} />
          ))}
        </div>
      </Question>
    </>
  )
}

const TRUST = 'Do they know each other well enough to say what didn’t work?'

const TIMES = [
  { line: 'minutes', label: 'Minutes each time', placeholder: '60', maxLength: 4 },
  { line: 'everyWeeks', label: 'Every so many weeks', placeholder: '3', maxLength: 2 },
  {
    line: 'weeks',
    label: 'For so many weeks',
    placeholder: '26',
    hint: 'Two terms are about 26.',
    maxLength: 3,
  },
] as const

const GIVERS = [
  { line: 'givenBy', label: 'Given by whom?', placeholder: 'Ruth Ellery, head' },
  { line: 'inPlaceOf', label: 'In place of what?', placeholder: 'a staff briefing' },
] as const

interface QuestionProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

const Question = ({ id, title, children }: QuestionProps) => (
  <section className="card form-stack door-question" aria-labelledby={`door-${id}`}>
    <h2 id={`door-${id}`}>{title}</h2>
    {children}
  </section>
)

interface WantsProps {
  readonly chosen: readonly Purpose[]
  readonly onChange: (chosen: Purpose[]) => void
}

const Wants = ({ chosen, onChange }: WantsProps) => (
  <fieldset>
    <legend className="field-label">It is most of all to … (what you tick first counts most)</legend>
    <div className="door-wants">
      {PURPOSES.map((want) => (
        <label key={want} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(want)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, want] : chosen.filter((one) => one !== want))
            }
          />
          {PURPOSE_WORDS[want]}
        </label>
      ))}
    </div>
  </fieldset>
)
