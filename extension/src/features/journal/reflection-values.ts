import type { Entry, ReflectionEntry } from '../../data/entry.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { hasSomething, type ReflectionValues } from '../../data/save-reflection.ts'

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
  techniques: body.techniques.map((id) => techniqueNamed(id, names)),
  class: body.class === undefined ? undefined : classNamed(body.class, names),
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

/** A form that leans on an entry as well; one that is still empty begins with a trial's technique and class. */
export const leaningOn = (
  entry: Entry | undefined,
  values: ReflectionValues,
  names: JournalNames,
): ReflectionValues => {
  if (entry === undefined || values.leansOn.includes(entry.id)) return values
  const leaning = { ...values, leansOn: [...values.leansOn, entry.id] }
  if (entry.kind !== 'trial' || hasSomething(values)) return leaning
  const { technique, class: ofClass } = entry.body
  return {
    ...leaning,
    techniques: technique === undefined ? [] : [techniqueNamed(technique, names)],
    class: ofClass === undefined ? undefined : classNamed(ofClass, names),
  }
}

/** Values about a technique that one came from; one that isn't known here changes nothing. */
export const aboutTechnique = (
  id: string | undefined,
  values: ReflectionValues,
  names: JournalNames,
): ReflectionValues => {
  const technique = names.techniques.get(id ?? '')
  if (technique === undefined || values.techniques.some((one) => one.id === technique.id)) return values
  return { ...values, techniques: [...values.techniques, techniqueNamed(technique.id, names)] }
}

const techniqueNamed = (id: string, names: JournalNames) => ({
  id,
  name: names.techniques.get(id)?.name ?? 'A technique',
})

const classNamed = (id: string, names: JournalNames) => ({
  id,
  name: names.classes.get(id)?.body.name ?? 'A class',
})
