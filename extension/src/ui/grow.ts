/** Makes a text field as high as its words where the browser can't do that by itself (Firefox has no `field-sizing` yet). */
export const grow = (field: EventTarget | null): void => {
  if (!(field instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
