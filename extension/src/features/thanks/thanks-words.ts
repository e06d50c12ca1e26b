import type { JournalThanks } from '@whatworked/shared/records/thanks'

/** Thanks as a message: what one would write by hand. */
export const thanksMessage = ({ to, text }: JournalThanks): string =>
  [`Thank you, ${to}.`, text?.trim()].filter(Boolean).join('\n\n')
