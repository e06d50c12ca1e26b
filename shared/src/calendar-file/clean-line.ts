/** Text without what a calendar may not hold: control characters but tab and line break, and halves of a letter. */
export const cleanLine = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 names exactly these
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed()
