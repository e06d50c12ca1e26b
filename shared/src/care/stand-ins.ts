/** What stands in a shared copy instead of a name or a number. Never initials: whoever knows the class reads them at once. */
import type { Place } from './place.ts'

const FIXED: Readonly<Partial<Record<Place['kind'], string>>> = {
  email: '[e-mail address]',
  phone: '[phone number]',
  birth: '[date of birth]',
  upn: '[pupil number]',
  nhs: '[number]',
}

/** What stands for each key, in the order given: “[pupil A]” for the first person, without letters that the texts use already. */
export const standIns = (
  people: readonly Pick<Place, 'key' | 'kind'>[],
  texts: readonly string[],
): ReadonlyMap<string, string> => {
  const taken = new Set(
    texts.flatMap((text) => [...text.matchAll(/\[pupil ([A-Z]+)\]/gu)].map(([, letters]) => letters)),
  )
  const standing = new Map<string, string>()
  let next = 0
  for (const { key, kind } of people) {
    if (standing.has(key)) continue
    const fixed = FIXED[kind]
    while (fixed === undefined && taken.has(lettersOf(next))) next++
    standing.set(key, fixed ?? `[pupil ${lettersOf(next++)}]`)
  }
  return standing
}

/** A to Z, then AA, AB … */
const lettersOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : lettersOf(Math.floor(at / 26) - 1) + lettersOf(at % 26)
