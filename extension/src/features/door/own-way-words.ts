/** The parts of stages in the words of the screen that composes a way of working. */
import type { FormMeeting, Sees, TRUSTS, Turns, When } from '@whatworked/shared/forms/form'

type Words<Value extends string> = readonly { readonly value: Value; readonly label: string }[]

export const WHEN_WORDS: Words<When> = [
  { value: 'before', label: 'Before the meeting' },
  { value: 'meeting', label: 'In the meeting' },
  { value: 'between', label: 'Between meetings' },
  { value: 'after', label: 'After the meeting' },
]

export const TURN_WORDS: Words<Turns> = [
  { value: 'open', label: 'Open talk' },
  { value: 'round', label: 'One after the other' },
  { value: 'pairs', label: 'In pairs' },
  { value: 'silent', label: 'In silence' },
  { value: 'gallery', label: 'Walking from one to the next' },
  { value: 'lots', label: 'In the order of lots' },
]

export const SEES_WORDS: Words<Sees> = [
  { value: 'group', label: 'The group, at once' },
  { value: 'reveal', label: 'The group, once all are shown together' },
  { value: 'host', label: 'Only the one who was visited' },
  { value: 'self', label: 'Only its writer' },
]

export const MEETING_WORDS: Words<FormMeeting['on']> = [
  { value: 'every', label: 'All that are not said otherwise' },
  { value: 'first', label: 'The first one' },
  { value: 'last', label: 'The last one' },
  { value: 'chosen', label: 'Those for which it is chosen' },
]

export const TRUST_WORDS: Words<(typeof TRUSTS)[number]> = [
  { value: 'low', label: 'Little' },
  { value: 'medium', label: 'Some' },
  { value: 'high', label: 'Much' },
  { value: 'grows', label: 'It grows with it' },
]
