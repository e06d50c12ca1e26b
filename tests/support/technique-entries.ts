/** Entries about one technique, spread over everything that a map is ruled by. */
import { newJournalId } from '@whatworked/shared/ids'
import type { Past } from './stock-journal.ts'

/** Three classes that are taught, with what may be told of them. */
export const CLASSES = [7, 8, 9].map((year) => ({
  id: newJournalId(year),
  name: `${year}B Science`,
  context: { year: `Year ${year}`, ages: [year + 4, year + 5] as [number, number], subject: 'Science' },
}))
/** The classes as records. */
export const classes: readonly Past[] = CLASSES.map(({ id, name, context }) => ({
  type: 'class',
  id,
  body: { name, ...context },
}))

const STAGES = ['starter', 'explanation', 'end of lesson']
const OUTCOMES = ['worked', 'in-part', 'not-this-time', 'not-sure']

/** So many reflections over three classes, three parts of the lesson and four outcomes. */
export const reflections = (count: number, technique: string, more: object = {}): readonly Past[] =>
  Array.from({ length: count }, (_, at) => {
    const ofClass = CLASSES[at % 3]
    return {
      type: 'reflection',
      body: {
        happenedOn: `2026-${String(9 + (at % 3)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
        techniques: [technique],
        class: ofClass?.id,
        context: {
          ...ofClass?.context,
          lessonStage: STAGES[Math.floor(at / 3) % 3],
          timeOfDay: at % 2 === 0 ? 'morning' : 'last lesson',
          halfTerm: at % 2 === 0 ? 'Autumn 1' : 'Autumn 2',
        },
        outcome: OUTCOMES[at % 4],
        why: `Reason ${at + 1}`,
        whyTags: at % 4 === 0 ? ['routine-embedded'] : ['task-too-hard'],
        ...more,
      },
    }
  })
