import type { Prompt } from '@whatworked/shared/reflecting/prompts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { localDayOf } from '../../ui/dates.ts'
import { arePromptsOn, promptAt, switchPrompts } from './prompt-choice.ts'
import './prompt-line.css'

interface FormPrompt {
  /** The line for a field, where the question of the moment is about it. */
  readonly about: (field: Prompt['field']) => ReactNode
  /** The way back to the questions, where they are hidden. */
  readonly wayBack: ReactNode
}

/** A question of the day beside the field it is about. It writes nothing, and one press hides it for good. */
export const useFormPrompt = (): FormPrompt => {
  const [isOn, setOn] = useState(arePromptsOn)
  const [presses, setPresses] = useState(0)
  const line = useRef<HTMLButtonElement>(null)
  const hasMoved = useRef(false)
  const prompt = promptAt(localDayOf(new Date()), presses)
  // The line may have moved to another field: whoever pressed “Another one” goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a press, and at no other time
  useEffect(() => {
    if (hasMoved.current) line.current?.focus()
  }, [presses, isOn])
  const turn = (on: boolean) => {
    hasMoved.current = true
    switchPrompts(on)
    setOn(on)
  }
  return {
    about: (field) =>
      isOn &&
      prompt.field === field && (
        <p className="prompt-line">
          <span role="status">{prompt.words}</span>
          <button
            ref={line}
            type="button"
            className="link-button"
            onClick={() => {
              hasMoved.current = true
              setPresses(presses + 1)
            }}
          >
            Another one
          </button>
          <button type="button" className="link-button" onClick={() => turn(false)}>
            Hide these questions
          </button>
        </p>
      ),
    wayBack: !isOn && (
      <p className="prompt-line">
        <button ref={line} type="button" className="link-button" onClick={() => turn(true)}>
          Ask me a question
        </button>
      </p>
    ),
  }
}
