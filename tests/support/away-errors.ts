/** What the browser itself logs about each call that found no network or no server. */
const AWAY =
  /Failed to load resource: net::ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET|EMPTY_RESPONSE)/

/** Errors without those that only say that the network or the server was away, where a journey takes it away. */
export const otherThanAway = (errors: readonly string[]): string[] =>
  errors.filter((error) => !AWAY.test(error))
