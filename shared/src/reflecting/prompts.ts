/** One-line questions that take turns; each is about one field of a reflection, and none has to be answered. */
import type { REFLECTION_WORDS } from '../records/reflection.ts'

export type Prompt = {
  readonly id: string
  readonly field: (typeof REFLECTION_WORDS)[number]
  readonly words: string
}

export const PROMPTS: readonly Prompt[] = [
  { id: 'told-you-so', field: 'worked', words: 'What did pupils do that told you so?' },
  { id: 'in-the-way', field: 'didnt', words: 'What do you think got in the way?' },
  { id: 'replay', field: 'tried', words: 'Which moment would you replay?' },
  { id: 'learnt-least', field: 'didnt', words: 'Who learnt least from this, and why?' },
  { id: 'surprise', field: 'why', words: 'What surprised you?' },
  { id: 'tomorrow', field: 'next', words: 'What would you tell someone teaching this tomorrow?' },
  { id: 'room', field: 'tried', words: 'What did you do less of to make room?' },
  { id: 'other-class', field: 'why', words: 'Same idea, another class: what differed?' },
  { id: 'not-here', field: 'why', words: 'Where would this not work?' },
  { id: 'thank', field: 'next', words: 'Who deserves a thank-you?' },
  { id: 'small-change', field: 'next', words: 'One small change: if … then I will …' },
  { id: 'whose-idea', field: 'worked', words: 'What was your part in it, and what was theirs?' },
]

/** The prompt of that day (`YYYY-MM-DD`): the same all day long, another one tomorrow. */
export const promptOfDay = (day: string): Prompt => {
  const dayNumber = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
  const at = Number.isFinite(dayNumber) ? dayNumber % PROMPTS.length : 0
  return PROMPTS[(at + PROMPTS.length) % PROMPTS.length] as Prompt
}
