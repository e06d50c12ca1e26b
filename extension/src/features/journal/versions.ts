import type { EarlierValue } from '../../data/entry-queries.ts'

/** An entry as it stood before a change: the values that the change took from the page. */
export interface Version {
  /** When these words were written, ms UTC. */
  readonly writtenAt: number
  /** Whether a change on another computer, not an edit, took their place. */
  readonly isConflict: boolean
  readonly fields: readonly VersionField[]
}

/** One field's earlier value. */
export interface VersionField {
  readonly field: string
  readonly value: unknown
}

/** The earlier versions of an entry, the latest first: values that were written at the same time belong together. */
export const versionsOf = (values: readonly EarlierValue[]): readonly Version[] => {
  const byTime = new Map<string, Version & { readonly fields: VersionField[] }>()
  for (const { body } of values) {
    const key = `${body.writtenAt} ${body.cause}`
    const version = byTime.get(key) ?? {
      writtenAt: body.writtenAt,
      isConflict: body.cause === 'conflict',
      fields: [],
    }
    version.fields.push({ field: body.of.field, value: body.value })
    byTime.set(key, version)
  }
  return [...byTime.values()].sort((a, b) => b.writtenAt - a.writtenAt)
}

/** A body with a version's values in place of the present ones; the present ones become a version themselves when saved. */
export const withVersion = <Body extends object>(body: Body, version: Version): Body => ({
  ...body,
  ...Object.fromEntries(version.fields.map(({ field, value }) => [field, value])),
})
