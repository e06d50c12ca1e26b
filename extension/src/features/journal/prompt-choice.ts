/** Whether a form asks its one-line question, and which one: chosen once, remembered by this browser. */
import { PROMPTS, type Prompt, promptOfDay } from '@whatworked/shared/reflecting/prompts'

/** Kept in `localStorage`; anything but `off` means on. */
const PROMPTS_KEY = 'prompts'

/** Whether the question is shown. */
export const arePromptsOn = (): boolean => localStorage.getItem(PROMPTS_KEY) !== 'off'

/** Shows or hides it from now on. Where the browser keeps nothing, the choice holds for this form. */
export const switchPrompts = (on: boolean): void => {
  try {
    localStorage.setItem(PROMPTS_KEY, on ? 'on' : 'off')
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}

/** The question of that day (`YYYY-MM-DD`), or the one that many presses of “Another one” later. */
export const promptAt = (day: string, presses: number): Prompt => {
  const first = PROMPTS.indexOf(promptOfDay(day))
  return PROMPTS[(first + presses) % PROMPTS.length] ?? promptOfDay(day)
}
