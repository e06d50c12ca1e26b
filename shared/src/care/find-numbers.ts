/** Finds addresses, telephone numbers, dates of birth and pupils' numbers. */
import type { Place } from './place.ts'

/** Every one of them in this text. `thisYear` tells a date of birth from the date of a lesson. */
export const findNumbers = (text: string, thisYear: number): readonly Place[] => [
  ...findAll(text, EMAIL, () => place('email', true)),
  ...findAll(text, PUPIL_NUMBER, ({ 0: found }) => place('upn', isUpn(found))),
  ...findAll(text, DATE, (match) => birth(text, match, thisYear)),
  ...findAll(text, NHS_NUMBER, ({ 0: found }) => (isNhsNumber(found) ? place('nhs', false) : undefined)),
  ...findAll(text, PHONE, ({ 0: found }) => (isPhone(found) ? place('phone', false) : undefined)),
]

type Told = Pick<Place, 'kind' | 'isSure'>
const place = (kind: Place['kind'], isSure: boolean): Told => ({ kind, isSure })

const findAll = (
  text: string,
  pattern: RegExp,
  tell: (match: RegExpExecArray) => Told | undefined,
): Place[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const told = tell(match)
    if (told === undefined) return []
    const [found] = match
    const key = `${told.kind}:${found.replace(/[\s./-]/gu, '').toLowerCase()}`
    return [{ ...told, key, start: match.index, end: match.index + found.length, found }]
  })

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}/gu

const PUPIL_NUMBER = /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/giu
/** Check letters by their value; I, O and S are not used. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * Whether the first letter is the right one: characters 2 to 13, each times its place, modulo 23; a temporary number's
 * last letter counts by its value. (UK Government Data Standards Catalogue, Unique Pupil Number 2.0; DfE's guidance on UPNs.)
 */
export const isUpn = (written: string): boolean => {
  const upn = written.toUpperCase()
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/u.test(upn)) return false
  const worth = (sign: string) => (/\d/u.test(sign) ? Number(sign) : LETTERS.indexOf(sign))
  const sum = [...upn.slice(1)].reduce((total, sign, at) => total + worth(sign) * (at + 2), 0)
  return LETTERS[sum % LETTERS.length] === upn[0]
}

const NHS_NUMBER = /(?<![\p{L}\p{N}+])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}])/gu

/** Ten digits whose last one is the check digit of an NHS number (modulus 11). */
export const isNhsNumber = (written: string): boolean => {
  const digits = [...written.replace(/\D/gu, '')].map(Number)
  if (digits.length !== 10 || digits[0] === 0) return false
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0)
  return (11 - (sum % 11)) % 11 === digits[9]
}

const PHONE =
  /(?<![\p{L}\p{N}.£$€])(?:\+\d{1,3}[\s-]?(?:\(0\)\s?)?|\(?0)\d[\d\s()-]{7,14}\d(?![\p{L}\p{N}])/gu
const isPhone = (found: string): boolean => {
  const digits = found.replace(/\D/gu, '').length
  return digits >= 10 && digits <= 14
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const DATE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?<short>\d{4}|\d{2})`,
    String.raw`(?<iso>\d{4})-\d{2}-\d{2}`,
    String.raw`\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${MONTHS})\.?,?\s+(?<long>\d{4}))(?![\p{L}\p{N}])`,
  ].join('|'),
  'giu',
)
const BORN =
  /(?:\bborn(?:\s+on)?|\bd\.?\s?o\.?\s?b\.?|\bdate of birth|\bbirthday(?:\s+is)?(?:\s+on)?)\s*[:(]?\s*$/iu

/** A date that says it is of a birth, or that lies as far back as a pupil's. */
const birth = (text: string, match: RegExpExecArray, thisYear: number): Told | undefined => {
  const said = match.groups?.['short'] ?? match.groups?.['iso'] ?? match.groups?.['long'] ?? ''
  const year = said.length === 2 ? 2000 + Number(said) : Number(said)
  const age = thisYear - year
  const isSaid = BORN.test(text.slice(Math.max(0, match.index - 24), match.index))
  return isSaid || (said.length === 4 && age >= 4 && age <= 19) ? place('birth', false) : undefined
}
