/** Light or dark by choice, or the same as the computer. */
export type ThemeChoice = 'light' | 'dark' | 'auto'

/** Kept in `localStorage` of the extension's own pages, because it must be known before the first paint. */
export const THEME_KEY = 'theme'

/** What the teacher chose; the same as the computer unless told otherwise. */
export const readTheme = (): ThemeChoice => {
  const kept = localStorage.getItem(THEME_KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

/** Keeps the choice and shows it at once. */
export const chooseTheme = (choice: ThemeChoice): void => {
  localStorage.setItem(THEME_KEY, choice)
  showTheme(choice)
}

/** Puts a choice on the page; the colours follow from `data-theme` in tokens.css. */
export const showTheme = (choice: ThemeChoice): void => {
  document.documentElement.dataset['theme'] = choice
}

/** Shows the kept choice, and follows it when another page of the extension changes it. Call it first in a page's script. */
export const startTheme = (): void => {
  showTheme(readTheme())
  addEventListener('storage', (event) => {
    if (event.key === THEME_KEY) showTheme(readTheme())
  })
}
