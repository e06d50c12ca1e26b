import { contextOfClass } from '@whatworked/shared/records/class'
import type { ReflectionEntry } from '../../data/entry.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import type { Moment } from '../../data/old-is-gold/old-rank.ts'
import type { ReflectionValues } from '../../data/save-reflection.ts'
import { localDayOf } from '../../ui/dates.ts'
import type { JournalChoice } from './journal-choice.ts'

/** The moment of somebody who looks at the journal: what they chose to see is what they have in mind. */
export const momentOfChoice = (choice: JournalChoice, names: JournalNames): Moment =>
  moment(choice.technique === '' ? [] : [choice.technique], '', choice.class, names)

/** The moment of somebody who writes: the techniques, the topic and the class they chose so far. */
export const momentOfWriting = (
  { techniques, topic, class: ofClass }: ReflectionValues,
  names: JournalNames,
): Moment =>
  moment(
    techniques.flatMap(({ id }) => id ?? []),
    topic ?? '',
    ofClass?.id,
    names,
  )

/** The moment after an entry was saved. */
export const momentOfEntry = ({ id, body }: ReflectionEntry, names: JournalNames): Moment => ({
  ...moment(body.techniques, body.topic ?? '', body.class, names),
  entry: id,
})

const moment = (
  techniques: readonly string[],
  topic: string,
  classId: string | undefined,
  names: JournalNames,
): Moment => {
  const ofClass = names.classes.get(classId ?? '')
  return {
    today: localDayOf(new Date()),
    techniques,
    topic,
    ...(ofClass && { class: { id: ofClass.id, context: contextOfClass(ofClass.body) } }),
  }
}
