/** Addresses as they may be kept and shown: nothing in them that opens a door or follows a person. */

const SECRET =
  /^(access[_-]?token|id[_-]?token|refresh[_-]?token|auth(?:orization|[_-]?token|key)?|token|api[_-]?key|key|code|secret|password|passwd|pwd|pass|session(?:id|[_-]?id)?|sess|sid|jsessionid|phpsessid|s(?:ig|ignature)|hmac|otp|ticket|saml\w*|state|nonce|jwt|credential|x-amz-\w[\w-]*|x-goog-\w[\w-]*|expires|policy|key-pair-id|email|e-?mail|user(?:name)?|login|invite|share[_-]?token|magic|_s|_k)$/i
const TRACKING =
  /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|mkt_tok|_hs\w+|hs\w*track\w*|vero_\w+|oly_\w+|wt\.\w+|s_cid|cid|cmp(?:id)?|ncid|ref_?src|ref_?url|ref|referrer|source|src|smid|spm|trk\w*|_ga|_gl|at_\w+|pk_\w+|mtm_\w+|icid|ito|guc\w+|rnd|feature|si|fb_\w+|__twitter_impression|amp|casa_token|via%3dihub|campaign\w*|xtor|originalsubdomain|share)$/i
const SESSION_IN_PATH = /;(jsessionid|phpsessid|sid)=[^/?#;]*/gi
const MAX_LENGTH = 4_000

/**
 * A web address without user name, password, secrets, tracking and fragment, or undefined when it isn't one (`chrome:`, `data:`, `file:`, …).
 * A text fragment (`#:~:text=`) goes as well: the quote is kept beside the address.
 */
export const cleanAddress = (written: string | undefined, base?: string): string | undefined => {
  if (written === undefined || written.length > 20_000) return undefined
  let url: URL
  try {
    url = new URL(written.trim(), base)
  } catch {
    return undefined
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  url.username = ''
  url.password = ''
  url.hash = ''
  url.pathname = url.pathname.replace(SESSION_IN_PATH, '')
  for (const name of [...url.searchParams.keys()]) {
    if (SECRET.test(name) || TRACKING.test(name)) url.searchParams.delete(name)
  }
  const clean = url.href.replace(/\?$/, '')
  return clean.length > MAX_LENGTH ? undefined : clean
}

/** The same page under its everyday variants: no `www.`, no final slash, http as https. For finding, never for opening. */
export const addressKey = (address: string): string => {
  const url = new URL(address)
  const host = url.host.toLowerCase().replace(/^(www|m|amp)\./, '')
  return `${host}${url.pathname.replace(/\/(index\.html?)?$/, '')}${url.search}`
}

/** The host to show beside a title, as the network has it: look-alike letters show as punycode. */
export const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '')
