/** What the page about a group's time says of its meetings. */
import type { MeetingDate } from '@whatworked/shared/forms/dates'
import type { Session } from '@whatworked/shared/records/session'
import { clockTime, localDayOf, longDay, shortDay } from '../../ui/dates.ts'
import { counted } from '../../ui/words.ts'

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** “two”; from thirteen on in figures. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count)

/** “twelfth”; from thirteen on in figures: “22nd”. */
export const ordinal = (count: number): string => {
  const known = ORDINALS[count]
  if (known !== undefined) return known
  const isTeen = count % 100 >= 11 && count % 100 <= 13
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${ending}`
}

/** “Two meetings held, one lost. The next is on Wednesday 25 November.” */
export const timeSentence = (
  sessions: readonly { readonly body: Pick<Session, 'state' | 'startsAt' | 'minutes'> }[],
  now: Date,
): string => {
  if (sessions.length === 0) return 'No meeting has a date yet.'
  const held = sessions.filter(({ body }) => body.state === 'held').length
  const lost = sessions.filter(({ body }) => body.state === 'lost').length
  const next = sessions.find(({ body }) => isToCome(body, now))
  const past =
    held + lost === 0
      ? 'Nothing held or lost so far.'
      : `${capital(inWords(held))} ${held === 1 ? 'meeting' : 'meetings'} held${lost > 0 ? `, ${inWords(lost)} lost` : ''}.`
  const to =
    next === undefined
      ? 'The next has no date yet.'
      : `The next is on ${longDay(localDayOf(new Date(next.body.startsAt)), localDayOf(now))}.`
  return `${past} ${to}`
}

/** Whether a meeting is planned and not over. */
export const isToCome = (
  { state, startsAt, minutes }: Pick<Session, 'state' | 'startsAt' | 'minutes'>,
  now: Date,
): boolean => state === 'planned' && startsAt + minutes * 60_000 > now.getTime()

/** What is said of one meeting: how long, where, who gave it, what took it. */
export const meetingFacts = ({ state, minutes, place, givenBy, inPlaceOf, took }: Session): string => {
  if (state === 'lost') return `${ended(took?.what ?? 'Something else')} took it.`
  if (state === 'held' && took !== undefined)
    return `${took.minutesLeft ?? 0} of ${minutes} minutes. ${ended(took.what)} took ${minutes - (took.minutesLeft ?? 0)}.`
  const where = state === 'planned' && place ? `, ${place}` : ''
  const instead = inPlaceOf ? `, in place of ${inPlaceOf}` : ''
  const given = state === 'planned' && givenBy ? `. Given by ${givenBy}` : ''
  return `${minutes} minutes${where}${instead}${given}`
}

/** “Moved from 16 December.”; within a day, the time that it was to begin at. */
export const movedWords = ({ movedFrom, startsAt }: Session, today: string): string => {
  const before = movedFrom.at(-1) ?? startsAt
  const [from, to] = [before, startsAt].map((at) => localDayOf(new Date(at)))
  return `Moved from ${from === undefined || from === to ? clockTime(before) : shortDay(from, today)}.`
}

/** The minutes that were taken and not given back; 0 where nothing was. */
export const minutesOwed = ({ state, minutes, took }: Session): number =>
  took === undefined || took.givenBack || state === 'planned' ? 0 : minutes - (took.minutesLeft ?? 0)

/** A kind request to whoever gave the time, to copy into a message. */
export const askBackText = (space: string, session: Session, now: Date): string => {
  const day = longDay(localDayOf(new Date(session.startsAt)), localDayOf(now))
  const to = session.givenBy ? `Dear ${session.givenBy.split(',')[0]}` : 'Dear colleague'
  const what = ended(session.took?.what ?? 'Something else')
  return `${to},\n\nour group “${space}” was to have ${session.minutes} minutes on ${day}. ${what} took ${minutesOwed(session) === session.minutes ? 'them' : `${minutesOwed(session)} of them`}, which can happen. Could we have ${counted(minutesOwed(session), 'minute')} back on a day that suits you? New ways of teaching need regular time over two terms before they hold.\n\nThank you`
}

/** “28 October is half term, so this one is on 4 November.” */
export const insteadWords = ({ day, insteadOf, falls }: MeetingDate, today: string): string | undefined => {
  if (insteadOf !== undefined)
    return `${shortDay(insteadOf.day, today)} is ${bare(insteadOf.because)}, so this is the next teaching week.`
  return falls === undefined ? undefined : `${shortDay(day, today)} is in ${falls}. It can stay there.`
}

const bare = (name: string): string => name.replace(/^the /, 'in the ')
const ended = (text: string): string => capital(text.trim().replace(/[.!?]+$/, ''))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
