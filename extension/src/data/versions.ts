/** Every shape that the local database ever had, oldest first. A released one is never edited. */

/** Table name to Dexie's index list: the primary key, then what queries name. */
export type Shape = Record<string, string | null>

export const VERSIONS: readonly { version: number; shape: Shape }[] = [
  {
    version: 1,
    shape: {
      records: '[stream+id], *facets',
      base: '[stream+id], stream',
      dirty: '[stream+id], stream',
      inflight: 'stream',
      streams: 'id',
      counters: 'key',
      tray: '++key, stream',
      meta: 'key',
    },
  },
  { version: 2, shape: { nameLists: 'class' } },
]
