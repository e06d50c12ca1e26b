import type { ClipEntry, Entry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { Icon } from '../../ui/Icon.tsx'
import { counted } from '../../ui/words.ts'
import { CitedClips } from './CitedClips.tsx'
import type { EntryNames } from './EntryCard.tsx'
import './cited-clips.css'

interface Props {
  readonly entries: readonly Entry[]
  readonly names: EntryNames
}

/** What an entry leans on: clips with their words, trials and other entries as links. */
export const LeansOn = ({ entries, names }: Props) => {
  const clips = entries.filter((entry): entry is ClipEntry => entry.kind === 'clip')
  const others = entries.filter(({ kind }) => kind !== 'clip')
  return (
    <>
      {clips.length > 0 && <CitedClips clips={clips} />}
      {others.length > 0 && (
        <ul className="leans-links">
          {others.map((entry) => (
            <li key={entry.id} className="row">
              <Icon name={entry.kind === 'trial' ? 'trial' : 'journal'} />
              <a href={`#/entry/${entry.id}`}>{entryTitle(entry, names)}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** “Leans on 2 clips and a trial”, for the margin. */
export const leansNote = (entries: readonly Entry[]): string | undefined => {
  const count = (kinds: readonly Entry['kind'][]) => entries.filter(({ kind }) => kinds.includes(kind)).length
  const parts = [
    some(count(['clip']), 'clip'),
    some(count(['trial']), 'trial'),
    some(count(['reflection', 'unreadable']), 'entry', 'entries', 'an'),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : `Leans on ${parts.join(' and ')}`
}

const some = (count: number, one: string, many = `${one}s`, article = 'a'): string | undefined => {
  if (count === 0) return undefined
  return count === 1 ? `${article} ${one}` : counted(count, one, many)
}
