import { type Theme, themesOf } from '@whatworked/shared/forms/themes'
import { memberName, postTitle } from '../../data/activities/gathering-queries.ts'
import type { Programme } from '../../data/activities/programme-queries.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { counted } from '../../ui/words.ts'
import './talks.css'

/** What came up in the posts of three people or more, by which words it was heard, and the posts themselves. */
export const Themes = ({ programme: { posts, view } }: { readonly programme: Programme }) => {
  const themes = themesOf(posts)
  const byId = new Map(posts.map((post) => [post.id as string, post]))
  return (
    <section className="card card-gap" aria-labelledby="themes-heading">
      <h2 id="themes-heading">What came up</h2>
      <p className="small muted">
        From what members chose to share here, and from nothing else. What fewer than three people said is not
        counted. Nobody who leads a programme sees more than this page.
      </p>
      {themes.length === 0 ? (
        <p>Nothing has come up three times yet. That takes time, and it needn’t be a success.</p>
      ) : (
        themes.map((theme) => (
          <Disclosure
            key={`${theme.kind} ${theme.key}`}
            summary={
              <span className="theme-summary">
                {theme.name}, {theme.kind === 'reason' ? 'as a reason' : 'tried'} in{' '}
                {counted(theme.posts.length, 'post')}
                {theme.heard && <small className="theme-heard">{heardWords(theme.heard)}</small>}
              </span>
            }
          >
            {theme.heard && theme.heard.words.length > 0 && (
              <p className="small muted theme-note">
                Words can mean something else than what they were taken for. Read the posts before you build
                on it.
              </p>
            )}
            <ul className="people gathered">
              {theme.posts.map((id) => {
                const post = byId.get(id)
                return (
                  post && (
                    <li key={id}>
                      <a className="grow" href={`#/space/${view.stream}/post/${id}`}>
                        {post.body.why || post.body.didnt || post.body.worked || postTitle(post.body)}
                      </a>
                      <span className="faint">
                        {post.body.byline === 'none' ? 'Without a name' : memberName(view, post.author)}
                      </span>
                    </li>
                  )
                )
              })}
            </ul>
          </Disclosure>
        ))
      )}
    </section>
  )
}

/** “Tagged, and heard in the words “friday”, “after lunch”.” */
const heardWords = ({ isTagged, words }: NonNullable<Theme['heard']>): string => {
  const quoted = words.map((word) => `“${word}”`).join(', ')
  if (words.length === 0) return 'Tagged by those who wrote'
  const heard = `eard in the ${words.length === 1 ? 'word' : 'words'} ${quoted}`
  return isTagged ? `Tagged, and h${heard}` : `H${heard}`
}
