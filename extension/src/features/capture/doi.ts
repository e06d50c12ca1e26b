/** Digital object identifiers, wherever a page writes one. */

const DOI = /\b10\.\d{4,9}\/[^\s"'<>?#]{2,200}/

/** The DOI in a tag, an address or a line of text, without what stands around it; undefined when there is none. */
export const readDoi = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined
  let plain = written.slice(0, 2_000)
  try {
    plain = decodeURIComponent(plain)
  } catch {
    // A stray percent sign: the text is read as it stands.
  }
  const found = DOI.exec(plain)?.[0]
    .replace(/[.,;:]+$/, '')
    .replace(/\/(abstract|full|pdf|epdf|meta|html)$/i, '')
  if (found === undefined) return undefined
  const isUnclosed = (found.match(/\(/g)?.length ?? 0) < (found.match(/\)/g)?.length ?? 0)
  return isUnclosed ? found.replace(/\)+$/, '') : found
}

/** DOIs are the same whatever their case. */
export const sameDoi = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left.toLowerCase() === right.toLowerCase()
