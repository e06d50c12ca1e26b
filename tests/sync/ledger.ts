/** Remembers every text that a person saved, and who replaced it after seeing it. */
export class Ledger {
  private readonly texts = new Map<string, { record: string; isReplaced: boolean }>()
  private count = 0

  /** A text that nobody else writes. */
  newText(device: number): string {
    return `<${device}.${this.count++}>`
  }

  saved(text: string, record: string): void {
    this.texts.set(text, { record, isReplaced: false })
  }

  /** A person saw these words and wrote others, or took them away. */
  replaced(texts: readonly string[]): void {
    for (const text of texts) {
      const known = this.texts.get(text)
      if (known) known.isReplaced = true
    }
  }

  /** Texts that nobody replaced and that are found nowhere. `goneWith`: records whose words went by rule. */
  missing(found: readonly string[], goneWith: ReadonlySet<string>): string[] {
    return [...this.texts]
      .filter(([text, { record, isReplaced }]) => !isReplaced && !goneWith.has(record) && !isIn(text, found))
      .map(([text]) => text)
  }
}

const isIn = (text: string, found: readonly string[]): boolean => found.some((words) => words.includes(text))

/** Every string in a value, wherever it stands. */
export const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(wordsIn)
}
