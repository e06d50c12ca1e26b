import { agesOf, isScheme, type Scheme, schoolYear } from '@whatworked/shared/contexts/schemes'
import type { ClassRecord } from '@whatworked/shared/records/class'

/** What the form of a class holds: an empty string is an empty field. */
export interface ClassFields {
  readonly name: string
  readonly scheme: Scheme
  readonly year: string
  /** Asked only for a year that the scheme doesn't have, such as “Years 3 and 4”. */
  readonly agesFrom: string
  readonly agesTo: string
  readonly subject: string
  readonly grouping: string
  readonly size: string
}

/** A class as its form shows it; a new one begins in the scheme that the calendar has. */
export const fieldsOf = (body: ClassRecord | undefined, scheme: Scheme): ClassFields => ({
  name: body?.name ?? '',
  scheme: isScheme(body?.scheme) ? body.scheme : scheme,
  year: body?.year ?? '',
  agesFrom: body?.ages ? String(body.ages[0]) : '',
  agesTo: body?.ages ? String(body.ages[1]) : '',
  subject: body?.subject ?? '',
  grouping: body?.grouping ?? '',
  size: body?.size ?? '',
})

/** Whether the year is one of the scheme's, so that its ages are known. */
export const isKnownYear = ({ scheme, year }: ClassFields): boolean =>
  schoolYear(scheme, year.trim()) !== undefined

/** The form as a record. Ages follow from the year; those typed for a year of one's own count where both are numbers. */
export const recordOf = (fields: ClassFields, archivedOn?: string): ClassRecord => {
  const year = fields.year.trim()
  return {
    name: fields.name.trim(),
    scheme: year === '' ? undefined : fields.scheme,
    year: year || undefined,
    ages: agesOf(fields.scheme, year) ?? (year === '' ? undefined : typedAges(fields)),
    subject: fields.subject.trim() || undefined,
    grouping: fields.grouping || undefined,
    size: fields.size || undefined,
    archivedOn,
  }
}

const typedAges = ({ agesFrom, agesTo }: ClassFields): [number, number] | undefined => {
  const [from, to] = [agesFrom, agesTo].map((text) => (text.trim() === '' ? Number.NaN : Number(text)))
  if (from === undefined || to === undefined || !Number.isInteger(from) || !Number.isInteger(to))
    return undefined
  return from >= 0 && from <= to && to <= 120 ? [from, to] : undefined
}
