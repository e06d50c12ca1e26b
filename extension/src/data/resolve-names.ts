/** From names as a teacher typed them to ids: known ones are found again, new ones become records. */
import { JOURNAL } from '@whatworked/shared/ids'
import { isBlank } from '@whatworked/shared/text'
import type { NameOption } from './name-lists.ts'
import { type Change, newIdFor } from './save-record.ts'

const fold = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** The option of that name or alias, whatever its case. */
export const nameIn = <O extends NameOption>(options: readonly O[], name: string): O | undefined =>
  options.find((option) => [option.name, ...(option.aliases ?? [])].some((each) => fold(each) === fold(name)))

/** Ids of the techniques; those not in the list become records of their own. Words typed but not chosen count as chosen. */
export const resolveTechniques = (
  chosen: readonly { id?: string | undefined; name: string }[],
  text: string,
  known: readonly NameOption[],
  now: Date,
): { ids: string[]; changes: Change[] } => {
  const changes: Change[] = []
  const all = isBlank(text) ? chosen : [...chosen, { name: text.trim() }]
  const ids = all.map(({ id, name }) => {
    const found = id ?? nameIn(known, name)?.id
    if (found !== undefined) return found
    const made = newIdFor(JOURNAL, now)
    changes.push({ stream: JOURNAL, id: made, type: 'technique', body: { name } })
    return made
  })
  return { ids: [...new Set(ids)], changes }
}
