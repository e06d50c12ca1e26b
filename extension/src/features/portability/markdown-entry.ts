/** An entry as a Markdown file: what is short in its front matter, what is said in sentences under headings. */
import { COLUMNS, type Column, type Plain } from './plain-entry.ts'

const WORDS: readonly { key: Column; title: string }[] = COLUMNS.filter((column) => 'isWords' in column)
const SHORT = COLUMNS.filter((column) => !('isWords' in column) && column.key !== 'title')

/** The text of the file. */
export const markdownOf = (plain: Plain): string => {
  const front = SHORT.flatMap(({ key }) =>
    plain[key] === undefined ? [] : [`${key}: ${JSON.stringify(plain[key])}`],
  )
  const sections = WORDS.flatMap(({ key, title }) => {
    const words = plain[key]
    return words === undefined ? [] : [`## ${title}\n\n${escaped(words)}\n`]
  })
  const title = (plain.title ?? '').replace(/\s+/gu, ' ').trim()
  return ['---', ...front, '---', '', `# ${title}`, '', sections.join('\n')].join('\n')
}

/** A Markdown file in columns: ours, or any other, whose words are then all `tried`. */
export const plainOfMarkdown = (text: string): Plain => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const { front, from } = frontMatter(lines)
  const body = lines.slice(from)
  const sections = sectionsOf(body)
  if (Object.keys(sections).length > 0) return { ...front, ...sections }
  const heading = body.findIndex((line) => line.trim() !== '')
  const title = /^#\s+(.*)$/.exec(body[heading] ?? '')?.[1]?.trim()
  const rest = (title === undefined ? body : body.slice(heading + 1)).join('\n').trim()
  const words = [title, rest].filter(Boolean).join('\n\n')
  return { ...front, ...(words !== '' && { tried: words }) }
}

/** A line that would read as a heading gets a backslash, and loses it again on the way in. */
const escaped = (words: string): string => words.replace(/^(\\*#)/gm, '\\$1')
const unescaped = (words: string): string => words.replace(/^\\(\\*#)/gm, '$1')

/** Other programs' names for what we know. */
const ALSO: Readonly<Record<string, Column>> = {
  day: 'date',
  techniques: 'technique',
  tags: 'technique',
  subject: 'topic',
  modified: 'edited',
  updated: 'edited',
}

const frontMatter = (lines: readonly string[]): { front: Plain; from: number } => {
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1
  if (end < 0) return { front: {}, from: 0 }
  const front = lines.slice(1, end).flatMap((line) => {
    const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    const key =
      SHORT.find((column) => column.key.toLowerCase() === name.toLowerCase())?.key ??
      (Object.hasOwn(ALSO, name) ? ALSO[name] : undefined)
    const said = scalar(value)
    return key && said !== '' ? [[key, said] as const] : []
  })
  return { front: Object.fromEntries(front), from: end + 1 }
}

/** A value of front matter: a JSON string or list, else the words as they stand. */
const scalar = (value: string): string => {
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.map(String).join('; ') : String(parsed)
  } catch {
    // Not JSON: plain words, perhaps a list as YAML writes it.
    return value
      .replace(/^\[(.*)\]$/, (_, inner: string) =>
        inner
          .split(',')
          .map((one) => one.trim())
          .join('; '),
      )
      .trim()
  }
}

const sectionsOf = (lines: readonly string[]): Plain => {
  const found = new Map<Column, string[]>()
  let into: string[] | undefined
  for (const line of lines) {
    const title = /^##\s+(.*)$/.exec(line)?.[1]?.trim().toLowerCase().replace("'", '’').replace(/\?$/, '')
    const column = WORDS.find((one) => one.title.toLowerCase() === title)
    if (column && !found.has(column.key)) {
      into = []
      found.set(column.key, into)
    } else into?.push(line)
  }
  return Object.fromEntries(
    [...found].map(([key, words]) => [key, unescaped(words.slice(1).join('\n').replace(/\n$/, ''))]),
  )
}
