import type { Thread } from '../../data/thread/read-thread.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { roomsOfThread, thanksInOrder } from './thread-words.ts'

/** The thanks on their way back: from colleagues to the post, from you to whoever wrote the article. */
export const ThanksBack = ({ thread }: { readonly thread: Thread }) => {
  const thanks = thanksInOrder(thread)
  const rooms = roomsOfThread(thread)
  const about = thread.clips[0] ?? thread.trials[0] ?? thread.reflections[0]
  const today = localDayOf(new Date())
  return (
    <section className="thread-thanks" aria-labelledby="thread-thanks">
      <h2 id="thread-thanks">Thanks on their way back</h2>
      {rooms && <p className="thread-rooms">{rooms}</p>}
      {thanks.length === 0 ? (
        <p className="small muted">None in words yet.</p>
      ) : (
        <ul>
          {thanks.map(({ key, who, text, day }) => (
            <li key={key}>
              <b>{who}</b>
              {text && <p className="words">{text}</p>}
              <p className="small muted">{shortDay(day, today)}</p>
            </li>
          ))}
        </ul>
      )}
      {about && (
        <p className="on-screen">
          <ButtonLink href={`#/thanks/new/${about.id}`} size="dense" kind="together" icon="heart">
            {thread.clips.length > 0 ? 'Thank the authors' : 'Thank somebody'}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
