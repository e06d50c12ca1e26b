import type { ReflectionEntry } from '../../data/entry.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import type { ReflectionValues } from '../../data/save-reflection.ts'

/** An empty form for a day. */
export const emptyValues = (today: string): ReflectionValues => ({
  happenedOn: today,
  period: '',
  techniques: [],
  class: undefined,
  outcome: undefined,
  tried: '',
  worked: '',
  didnt: '',
  why: '',
  next: '',
  difference: undefined,
  leansOn: [],
  topic: '',
  whyTags: [],
  evidence: [],
  lessonStage: '',
})

/** A saved reflection as its form shows it. */
export const valuesOf = ({ body }: ReflectionEntry, names: JournalNames): ReflectionValues => ({
  happenedOn: body.happenedOn,
  period: body.period ?? '',
  techniques: body.techniques.map((id) => ({ id, name: names.techniques.get(id)?.name ?? 'A technique' })),
  class:
    body.class === undefined
      ? undefined
      : { id: body.class, name: names.classes.get(body.class)?.body.name ?? 'A class' },
  outcome: body.outcome,
  tried: body.tried ?? '',
  worked: body.worked ?? '',
  didnt: body.didnt ?? '',
  why: body.why ?? '',
  next: body.next ?? '',
  difference: body.difference,
  leansOn: body.leansOn,
  topic: body.topic ?? '',
  whyTags: body.whyTags,
  evidence: body.evidence,
  lessonStage: body.context?.lessonStage ?? '',
})
