import { showToast } from './toasts.ts'

/** Puts words where they can be pasted, and says so; `what` names them where the page shows them to be selected by hand. */
export const copyWords = (text: string, copied: string, what?: 'words' | 'link' | 'address'): void => {
  const byHand =
    what === undefined ? '' : `. Select the ${what} and copy ${what === 'words' ? 'them' : 'it'}.`
  void navigator.clipboard.writeText(text).then(
    () => showToast(copied),
    () => showToast(`The browser didn’t allow copying${byHand}`),
  )
}
