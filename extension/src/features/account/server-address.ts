/** The address of a server as a teacher types it, made into an origin that this extension may reach. */

export type ServerAddress = { kind: 'ok'; origin: string } | { kind: 'wrong'; error: string }

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0'])

/** Takes “ww.school.example”, “https://…/join”, “localhost:8787”. Only https, and http on this very computer, are let through. */
export const serverAddress = (typed: string): ServerAddress => {
  const text = typed.trim()
  if (text === '') return { kind: 'wrong', error: 'The address is missing.' }
  const url = parsed(text)
  if (url === undefined) return { kind: 'wrong', error: 'That isn’t an address, such as ww.school.example.' }
  if (url.username || url.password) return { kind: 'wrong', error: 'Leave out the name and password in it.' }
  // The extension's own rules name `localhost` only, so the other names of this computer are written that way.
  if (LOCAL.has(url.hostname)) url.hostname = 'localhost'
  const isLocal = url.hostname === 'localhost'
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) {
    return { kind: 'wrong', error: 'It has to begin with https, so that nobody reads along.' }
  }
  if (!isLocal && !url.hostname.includes('.')) {
    return { kind: 'wrong', error: 'A piece is missing at the end, such as .example.' }
  }
  return { kind: 'ok', origin: url.origin }
}

const parsed = (text: string): URL | undefined => {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//iu.test(text)
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(:|\/|$)/iu.test(text)
  try {
    return new URL(hasScheme ? text : `${isLocal ? 'http' : 'https'}://${text}`)
  } catch {
    return undefined
  }
}
