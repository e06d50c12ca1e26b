import type { ClipEntry } from '../../data/entry.ts'
import { liveValue } from '../../data/use-live.ts'
import { CitationLine } from './CitationLine.tsx'
import { useEntryNames } from './use-entry-names.ts'
import './cited-clips.css'

/** The clips that an entry leans on: the quote, the work, and the way back to the passage. */
export const CitedClips = ({ clips }: { readonly clips: readonly ClipEntry[] }) => {
  const names = liveValue(useEntryNames(clips))
  return clips.map((clip) => (
    <div key={clip.id} className="cited">
      {clip.body.quote?.exact && <blockquote className="quote">{clip.body.quote.exact}</blockquote>}
      {clip.body.matters?.trim() && <p className="matters">{clip.body.matters}</p>}
      <CitationLine clip={clip} source={names?.sources.get(clip.body.source ?? '')}>
        <a href={`#/entry/${clip.id}`}>Open the clip</a>
      </CitationLine>
    </div>
  ))
}
