import { clockTime, localDayOf, shortDay } from './dates.ts'
import { Notice } from './Notice.tsx'

interface Overlap {
  /** The name of the space that meets. */
  readonly space: string
  readonly session: { readonly body: { readonly startsAt: number; readonly minutes: number } }
}

interface Props {
  readonly title: string
  readonly overlaps: readonly Overlap[]
}

/** More overlaps than this are not told one by one. */
const TOLD = 3

/** Meetings that are at the same time, said without blame: both can stand. Nothing where there is none. */
export const OverlapsFound = ({ title, overlaps }: Props) =>
  overlaps.length > 0 && (
    <Notice icon="calendar" title={title} live>
      {overlaps
        .slice(0, TOLD)
        .map((one) => overlapWords(one, new Date()))
        .join(' ')}
    </Notice>
  )

/** “Science triad meets on 25 November, 15:45 to 16:45, at the same time. Both can stand.” */
const overlapWords = ({ space, session }: Overlap, now: Date): string => {
  const { startsAt, minutes } = session.body
  const day = shortDay(localDayOf(new Date(startsAt)), localDayOf(now))
  return `“${space}” meets on ${day}, ${clockTime(startsAt)} to ${clockTime(startsAt + minutes * 60_000)}, at the same time. Both can stand; nothing is moved by itself.`
}
