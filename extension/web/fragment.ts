/**
 * The secret behind the # of this page's address. It is taken out of the address bar and of the browser's history at
 * once, so that nobody reads it over a shoulder or finds it later; a fragment never reaches a server by itself.
 */
export const takeFragment = (): string => {
  const fragment = decodeURIComponentSafely(location.hash.slice(1))
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  return fragment
}

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
