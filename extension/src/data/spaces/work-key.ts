/** By what two quotes are known to be of one work. */
import { foldText } from '@whatworked/shared/text'

/** A DOI or an address as it is compared: the case of a DOI, a scheme and a last slash say nothing. */
export const foldAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')

/** The work that a post or a clip's source names: its DOI, else its title, else the page; empty where it names none. */
export const workKey = (body: { readonly source?: unknown; readonly url?: unknown }): string => {
  const { DOI, title, URL: page } = (body.source ?? {}) as Record<string, unknown>
  if (typeof DOI === 'string' && DOI !== '') return `doi ${foldAddress(DOI)}`
  if (typeof title === 'string' && title !== '') return `title ${foldText(title).slice(0, 200)}`
  const address = typeof page === 'string' ? page : body.url
  return typeof address === 'string' && address !== '' ? `page ${foldAddress(address)}` : ''
}
