import type { Context } from '@whatworked/shared/records/fields'

/** A class's context as readers see it: “Year 9 Science, starter”, or its ages where no year has a name. */
export const contextWords = ({ year, subject, phase, ages, lessonStage }: Context): string => {
  const whom = year ?? (ages ? `ages ${ages[0]} to ${ages[1]}` : phase)
  return [[whom, subject].filter(Boolean).join(' '), lessonStage].filter(Boolean).join(', ')
}
