import type { PageQuote } from './page-facts.ts'

interface Props {
  readonly quote: PageQuote | undefined
  /** The page could be read and nothing was selected: the whole page is clipped. */
  readonly isWholePage: boolean
}

/** The passage as it was selected, or a field for one where none could be read. */
export const QuoteBlock = ({ quote, isWholePage }: Props) => (
  <>
    {quote && (
      <blockquote className="quote" lang={quote.lang} dir="auto">
        {quote.exact}
      </blockquote>
    )}
    <label className="plain-field" hidden={quote !== undefined}>
      <span>{isWholePage ? 'The whole page, or a passage from it' : 'The passage'}</span>
      <textarea name="typedQuote" rows={2} placeholder="Paste or type it here" maxLength={20_000} />
    </label>
  </>
)
