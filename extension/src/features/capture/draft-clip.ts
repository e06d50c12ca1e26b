import type { Quote } from '@whatworked/shared/records/clip'
import type { Source } from '@whatworked/shared/records/source'
import { isBlank } from '@whatworked/shared/text'
import type { Clipped, ClipValues } from '../../data/save-clip.ts'
import { cleanAddress } from './addresses.ts'
import type { ClipDraft } from './clip-draft.ts'

/** A draft as it is saved: a passage, a page or only words, any one of them is enough. Undefined where there is none. */
export const draftClip = (draft: ClipDraft): { clipped: Clipped; values: ClipValues } | undefined => {
  const url = cleanAddress(draft.url)
  const quote = quoteOf(draft)
  const hasWork = !isBlank(draft.source?.title) || url !== undefined
  if (quote === undefined && isBlank(draft.matters) && !hasWork) return undefined
  const work = draft.source && hasWork ? withAddresses(draft.source, url) : undefined
  return {
    clipped: { kind: 'new', quote, url, work },
    values: {
      matters: draft.matters.trim(),
      ifThen: { ifI: draft.ifI.trim(), then: draft.then.trim(), because: draft.because.trim() },
      techniques: [...draft.techniques, { name: draft.techniqueText }],
    },
  }
}

const quoteOf = (draft: ClipDraft): Quote | undefined => {
  if (draft.quote !== undefined) {
    const { exact, prefix, suffix, start, end, lang } = draft.quote
    return {
      ...{ exact, prefix, suffix },
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(lang !== undefined && { lang }),
    }
  }
  const typed = draft.typedQuote.trim()
  return typed === '' ? undefined : { exact: typed }
}

/** The work with every address it is known to be found at, cleaned. */
const withAddresses = (source: Source, url: string | undefined): Source => ({
  ...source,
  addresses: [
    ...new Set(
      [...source.addresses, source.canonicalUrl, source.URL, url].flatMap((one) => cleanAddress(one) ?? []),
    ),
  ],
})
