/** What is typed into one-line fields, as it is kept. */
import { isBlank } from '@whatworked/shared/text'

/** A typed whole number of `least` or more, at most `most`; undefined for anything else. */
export const wholeOf = (typed: string, most = Number.MAX_SAFE_INTEGER, least = 1): number | undefined => {
  const number = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(number) && number >= least
    ? Math.min(number, most)
    : undefined
}

/** A number as it stands in a field. */
export const typedNumber = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** A line under its name, or nothing where there are no words. */
export const said = <Name extends string>(name: Name, text: string) =>
  (isBlank(text) ? {} : { [name]: text.trim() }) as { [Key in Name]?: string }

/** A number under its name, or nothing where none was typed. */
export const counted = <Name extends string>(name: Name, typed: string, most: number) => {
  const number = wholeOf(typed, most)
  return (number === undefined ? {} : { [name]: number }) as { [Key in Name]?: number }
}

/** The digits in what was typed, so that any number can stand in a field for now; whether it fits is told when it is kept. */
export const digitsIn = (typed: string): number | undefined => {
  const digits = typed.replace(/\D/g, '').slice(0, 4)
  return digits === '' ? undefined : Number(digits)
}

/** Those digits in their field; nothing stands for none. */
export const digitsOf = (value: number | undefined): string => (value ? String(value) : '')
