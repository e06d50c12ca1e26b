/** Where nobody has tried something, as a sentence, and as a question to the group. */
import type { MapAxis } from '@whatworked/shared/map/axes'

/** “Nobody has tried it at the end of a Year 9 lesson.” */
export const gapSentence = (year: string, axis: MapAxis, place: string): string =>
  `Nobody has tried it ${whereOf(year, axis, place)}.`

/** “Has anybody tried Hinge questions at the end of a Year 9 lesson? …”, to begin with. */
export const gapQuestion = (technique: string, year: string, axis: MapAxis, place: string): string =>
  `Has anybody tried ${technique} ${whereOf(year, axis, place)}? Or is there a reason not to?`

const whereOf = (year: string, axis: MapAxis, place: string): string =>
  axis === 'lessonStage' ? inLesson(year, place.toLowerCase()) : elsewhere(year, axis, place)

const inLesson = (year: string, stage: string): string => {
  switch (stage) {
    case 'starter':
      return `at the start of a ${year} lesson`
    case 'end of lesson':
      return `at the end of a ${year} lesson`
    case 'settling':
      return `while a ${year} class settles`
    case 'homework':
      return `as ${year} homework`
    case 'whole lesson':
      return `for a whole ${year} lesson`
    case 'several lessons':
      return `over several ${year} lessons`
    default:
      return `with ${year} during ${stage}`
  }
}

const elsewhere = (year: string, axis: MapAxis, place: string): string =>
  axis === 'subject' ? `with ${year} in ${place}` : `with ${year}: ${place.toLowerCase()}`
