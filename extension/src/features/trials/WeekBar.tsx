import type { Course } from '../../data/trials/trial-course.ts'

/** How far a trial is, one part a week; its words say the same. */
export const WeekBar = ({ course: { week, weeks } }: { readonly course: Course }) => (
  <div className="week-bar" aria-hidden="true">
    {Array.from({ length: weeks }, (_, at) => at + 1).map((each) => (
      <i key={each} data-done={each <= week} />
    ))}
  </div>
)

/** “Week 2 of 4”, or that all of them are over. */
export const weekWords = ({ week, weeks, isDue }: Course): string => {
  if (!isDue) return `Week ${week} of ${weeks}`
  return weeks === 1 ? 'Its week is done' : `All ${NUMBERS[weeks] ?? weeks} weeks done`
}

const NUMBERS: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
}
