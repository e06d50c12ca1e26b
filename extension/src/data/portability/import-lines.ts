/** The lines of a file, read as they come, so that a large one never has to fit into memory whole. */
import { breather } from '../breathe.ts'

/** A line with its number, from 1; `text` is undefined for one that is longer than any record can be. */
export interface Line {
  readonly number: number
  readonly text: string | undefined
}

/** Above what a record takes whose every character is written as an escape. */
const LINE_MAX_LENGTH = 1_500_000

/** Reads UTF-8 (or what the file's first bytes say it is); throws a `TypeError` at bytes that aren't text. */
export async function* linesOf(file: Blob): AsyncGenerator<Line> {
  const breathe = breather()
  const decoder = new TextDecoder(await encodingOf(file), { fatal: true })
  const reader = file.stream().getReader()
  let [rest, number, isTooLong] = ['', 0, false]
  for (;;) {
    const { done, value } = await reader.read()
    const text = done ? decoder.decode() : decoder.decode(value, { stream: true })
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      number += 1
      yield { number, text: isTooLong || line.length > LINE_MAX_LENGTH ? undefined : line }
      isTooLong = false
      await breathe()
    }
    if (rest.length > LINE_MAX_LENGTH) [rest, isTooLong] = ['', true]
    if (done) break
  }
  if (rest !== '' || isTooLong) yield { number: number + 1, text: isTooLong ? undefined : rest }
}

/** What the first bytes of a file say it is written in. */
export const encodingOf = async (file: Blob): Promise<'utf-8' | 'utf-16le' | 'utf-16be'> => {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** A whole text file: UTF-8, UTF-16 with its mark, or else what Windows wrote for western Europe. */
export const textOf = async (file: Blob): Promise<string> => {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder(await encodingOf(file), { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
