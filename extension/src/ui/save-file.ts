/** Hands the person a file: the browser saves it where downloads go, or asks. */
export const saveFile = (name: string, file: Blob): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Hands the person a file that calendar programs open. */
export const saveCalendar = ({ name, text }: { readonly name: string; readonly text: string }): void =>
  saveFile(name, new Blob([text], { type: 'text/calendar;charset=utf-8' }))
