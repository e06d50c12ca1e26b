/** The parts of a school's own way of working beside its stages: meetings that differ, roles, sheets, and how it is told. */
import { isBlank } from '../text.ts'
import { withMinutes } from './compose.ts'
import type { FormMeeting, FormRole, Stage } from './form.ts'
import type { OwnForm } from './read-form.ts'

const MOST_MEETINGS = 8
const MOST_ROLES = 8
const MOST_SHEETS = 30

/** A further meeting, with the stages of the first to begin with: the first time, else the last time, else when it is chosen. */
export const addMeeting = (form: OwnForm): OwnForm => {
  const [usual] = form.meetings
  if (usual === undefined || form.meetings.length >= MOST_MEETINGS) return form
  const isThere = (on: FormMeeting['on']) => form.meetings.some((one) => one.on === on)
  const on = isThere('first') ? (isThere('last') ? 'chosen' : 'last') : 'first'
  const id = freeId('meeting', form.meetings)
  return withMinutes({ ...form, meetings: [...form.meetings, { ...usual, id, name: MEETING_NAMES[on], on }] })
}

const MEETING_NAMES = { first: 'First meeting', last: 'Last meeting', chosen: 'Another meeting' } as const

/** Changes what a meeting is called, or when it is. */
export const changeMeeting = (
  form: OwnForm,
  id: string,
  part: Partial<Pick<FormMeeting, 'name' | 'on'>>,
): OwnForm => ({ ...form, meetings: form.meetings.map((one) => (one.id === id ? { ...one, ...part } : one)) })

/** Takes a meeting out; the last one stays. */
export const removeMeeting = (form: OwnForm, id: string): OwnForm =>
  form.meetings.length > 1
    ? withMinutes({ ...form, meetings: form.meetings.filter((one) => one.id !== id) })
    : form

/** A further role, which goes to somebody else each time. */
export const addRole = (form: OwnForm): OwnForm =>
  form.roles.length >= MOST_ROLES
    ? form
    : {
        ...form,
        roles: [...form.roles, { id: freeId('role', form.roles), name: '', does: '', rotates: true }],
      }

/** Changes one role. */
export const changeRole = (form: OwnForm, id: string, part: Partial<Omit<FormRole, 'id'>>): OwnForm => ({
  ...form,
  roles: form.roles.map((one) => (one.id === id ? { ...one, ...part } : one)),
})

/** Takes a role out; stages that were its own are everybody's then. */
export const removeRole = (form: OwnForm, id: string): OwnForm => {
  const freed = (stage: Stage): Stage => {
    if (stage.role !== id) return stage
    const { role: _, ...rest } = stage
    return rest
  }
  return {
    ...form,
    roles: form.roles.filter((one) => one.id !== id),
    meetings: form.meetings.map((one) => ({ ...one, stages: one.stages.map(freed) })),
    between: form.between.map(freed),
  }
}

/** A further sheet of the school's own. */
export const addSheet = (form: OwnForm): OwnForm =>
  form.sheets.length >= MOST_SHEETS
    ? form
    : {
        ...form,
        sheets: [...form.sheets, { id: freeId('own-sheet', form.sheets), name: '', title: '', fields: [] }],
      }

/** Changes a sheet's name, or its questions as lines. */
export const changeSheet = (
  form: OwnForm,
  id: string,
  { name, questions }: { readonly name?: string; readonly questions?: readonly string[] },
): OwnForm => ({
  ...form,
  sheets: form.sheets.map((one) =>
    one.id === id
      ? {
          ...one,
          ...(name !== undefined && { name, title: name }),
          ...(questions && { fields: [...fieldsOf(one.fields, questions)] }),
        }
      : one,
  ),
})

/** Takes a sheet out; stages that asked for it ask for nothing then. */
export const removeSheet = (form: OwnForm, id: string): OwnForm => {
  const freed = (stage: Stage): Stage => {
    const { makes, ...rest } = stage
    const shows = stage.shows.filter((one) => one !== id)
    return makes === id ? { ...rest, shows } : { ...stage, shows }
  }
  return {
    ...form,
    sheets: form.sheets.filter((one) => one.id !== id),
    meetings: form.meetings.map((one) => ({ ...one, stages: one.stages.map(freed) })),
    between: form.between.map(freed),
  }
}

/** How often it is, in weeks and in words; without a number it happens once. */
export const everyWeeks = (form: OwnForm, weeks: number | undefined): OwnForm => {
  const { everyWeeks: _, ...rest } = form
  if (weeks === undefined) return { ...rest, cadence: 'once' }
  return { ...rest, everyWeeks: weeks, cadence: weeks === 1 ? 'every week' : `every ${weeks} weeks` }
}

type Field = OwnForm['sheets'][number]['fields'][number]

/** A line that stood there before keeps its field, and with it what was answered; a reworded one keeps its place's. */
const fieldsOf = (before: readonly Field[], lines: readonly string[]): readonly Field[] => {
  const taken = new Set<string>()
  const keep = (field: Field | undefined): Field | undefined => {
    if (field === undefined || taken.has(field.id)) return undefined
    taken.add(field.id)
    return field
  }
  const same = lines.map((label) => keep(before.find((one) => one.label === label && !taken.has(one.id))))
  return lines.map((label, at) => {
    const known = same[at] ?? keep(before[at])
    if (known) return { ...known, label }
    const id = freeId(
      'question',
      [...new Set([...before.map((one) => one.id), ...taken])].map((one) => ({ id: one })),
    )
    taken.add(id)
    return { id, kind: 'words', label }
  })
}

/** The lines of a sheet that say something; what was typed between them is dropped when the way is kept. */
export const tidiedSheets = (form: OwnForm): OwnForm => ({
  ...form,
  sheets: form.sheets.map((one) => ({ ...one, fields: one.fields.filter(({ label }) => !isBlank(label)) })),
})

const freeId = (kind: string, taken: readonly { readonly id: string }[]): string => {
  let number = taken.length + 1
  while (taken.some(({ id }) => id === `${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}
