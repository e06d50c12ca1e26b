import type { ClipEntry } from '../../data/entry.ts'
import { reflectionsLeaningOn } from '../../data/entry-queries.ts'
import { entryTitle, techniquesNamed } from '../../data/entry-title.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { TechniqueLinks } from '../../ui/TechniqueLinks.tsx'
import { CitationLine } from './CitationLine.tsx'
import type { EntryNames } from './EntryCard.tsx'
import './cited-clips.css'
import './entry-screen.css'
import './margin-cards.css'

interface Props {
  readonly entry: ClipEntry
  readonly names: EntryNames
  readonly title: string
}

/** A clip as a page: the quote, the work it comes from, why it matters, and what was tried because of it. */
export const ClipView = ({ entry, names, title }: Props) => {
  const { quote, matters, ifThen, techniques } = entry.body
  const source = names.sources.get(entry.body.source ?? '')
  const heading = source?.title ?? title
  const leaning = liveValue(useLive((db) => reflectionsLeaningOn(db, entry.id), [entry.id])) ?? []
  const today = localDayOf(new Date())
  const named = techniquesNamed(techniques, names)
  return (
    <article className="sheet entry-page">
      <p className="entry-line">
        <Icon name="clip" />
        <span>
          Clip · {longDay(entry.day, today)}
          {named.length > 0 && ' · '}
          <TechniqueLinks techniques={named} />
        </span>
      </p>
      <ScreenHeading title={heading} />
      <div className="answers">
        <div>
          {quote?.exact.trim() && <blockquote className="quote clip-quote">{quote.exact}</blockquote>}
          <div className="cited">
            <CitationLine clip={entry} source={source} withoutTitle />
          </div>
        </div>
        {(matters?.trim() || ifThen || leaning.length > 0) && (
          <dl className="answers">
            {matters?.trim() && (
              <div className="answer">
                <dt>Why it matters to me</dt>
                <dd className="words">{matters}</dd>
              </div>
            )}
            {ifThen && (
              <div className="answer">
                <dt>What I could try</dt>
                <dd className="words if-then">
                  <Hinge word="If I" text={ifThen.ifI} />
                  <Hinge word="then" text={ifThen.then} />
                  <Hinge word="because" text={ifThen.because} />
                </dd>
              </div>
            )}
            {leaning.length > 0 && (
              <div className="answer">
                <dt>What leans on it</dt>
                <dd>
                  <ul className="history-list">
                    {leaning.map((each) => (
                      <li key={each.id}>
                        <a href={`#/entry/${each.id}`}>{entryTitle(each, names)}</a>
                        <span className="when">{longDay(each.day, today)}</span>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            )}
          </dl>
        )}
      </div>
    </article>
  )
}

const Hinge = ({ word, text }: { readonly word: string; readonly text: string | undefined }) =>
  text?.trim() && (
    <>
      <b>{word}</b> {text.trim()}{' '}
    </>
  )
