/** The session cookie of the web pages. The extension never has one. */
import { WEB_SESSION_MS } from '../identity/sessions.ts'

/** `__Host-` binds it to this host over https; on http (localhost) browsers would refuse that prefix. */
const nameFor = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-ww' : 'ww')

const write = (publicUrl: string, value: string, seconds: number): string =>
  `${nameFor(publicUrl)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${
    publicUrl.startsWith('https:') ? '; Secure' : ''
  }`

/** The header that signs a page in. */
export const sessionCookie = (publicUrl: string, token: string): string =>
  write(publicUrl, token, Math.floor(WEB_SESSION_MS / 1000))

/** The header that takes the session away. */
export const noSessionCookie = (publicUrl: string): string => write(publicUrl, '', 0)

/** The session's token in a Cookie header. */
export const readSessionCookie = (publicUrl: string, header: string | undefined): string | undefined => {
  const start = `${nameFor(publicUrl)}=`
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  return found?.slice(start.length)
}
