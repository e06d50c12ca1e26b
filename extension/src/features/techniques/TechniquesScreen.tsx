import { FAMILY_NAMES, type LibraryTechnique } from '@whatworked/shared/techniques/library'
import { useRef, useState } from 'react'
import { journalCounts } from '../../data/journal-names.ts'
import { readTechniques } from '../../data/techniques/technique-library.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { matchOptions } from '../../ui/match-options.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { counted } from '../../ui/words.ts'
import { MakeTechnique } from './MakeTechnique.tsx'
import { TechniqueList } from './TechniqueList.tsx'
import '../../ui/field.css'
import './techniques.css'

/** The library: what the teacher uses first, then all by family; found by any name. */
export const TechniquesScreen = () => {
  const library = useLive(readTechniques, [])
  const counts = useLive(journalCounts, [])
  const [typed, setTyped] = useState('')
  const [isMaking, setMaking] = useState(false)
  if (library.kind === 'failed' || counts.kind === 'failed') return <CantRead title="Techniques" />
  if (library.kind === 'loading' || counts.kind === 'loading') return null
  const all = [...library.value.techniques.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const uses = counts.value.technique
  return (
    <>
      <div className="screen-head">
        <ScreenHeading title="Techniques" />
        <div className="row wrap">
          <Search typed={typed} onType={setTyped} />
          <Button icon="plus" onClick={() => setMaking(true)}>
            Add your own
          </Button>
        </div>
      </div>
      {typed.trim() === '' ? (
        <Families all={all} uses={uses} />
      ) : (
        <Found all={all} uses={uses} typed={typed} onMake={() => setMaking(true)} />
      )}
      {isMaking && <MakeTechnique name={typed.trim()} onClose={() => setMaking(false)} />}
    </>
  )
}

interface ListProps {
  readonly all: readonly LibraryTechnique[]
  /** How many entries there are of each, by id. */
  readonly uses: ReadonlyMap<string, number>
}

const Families = ({ all, uses }: ListProps) => {
  const used = all
    .filter(({ id }) => uses.has(id))
    .toSorted((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0))
  const others = [...new Set(all.map(({ family }) => family))].filter((name) => !FAMILY_NAMES.includes(name))
  return (
    <div className="families">
      {used.length > 0 && <TechniqueList title="Used by you" techniques={used} uses={uses} />}
      {/* Own families come before the library's, and those without one first. */}
      {[...others.toSorted(), ...FAMILY_NAMES].map((family) => (
        <TechniqueList
          key={family}
          title={family === '' ? 'Your own' : family}
          techniques={all.filter((one) => one.family === family)}
          uses={uses}
        />
      ))}
    </div>
  )
}

const Found = ({
  all,
  uses,
  typed,
  onMake,
}: ListProps & { readonly typed: string; readonly onMake: () => void }) => {
  const found = matchOptions(all, typed, all.length)
  return (
    <>
      <p className="techniques-found" role="status">
        {found.length === 0 ? 'Nothing goes by that name yet.' : counted(found.length, 'technique')}
      </p>
      {found.length > 0 && <TechniqueList title="Found" hideTitle techniques={found} uses={uses} />}
      {found.length === 0 && (
        <Button kind="soft" icon="plus" onClick={onMake}>
          Add “{typed.trim()}”
        </Button>
      )}
    </>
  )
}

const Search = ({ typed, onType }: { readonly typed: string; readonly onType: (typed: string) => void }) => {
  const field = useRef<HTMLInputElement>(null)
  useShortcut('/', () => field.current?.focus())
  return (
    <div className="input-frame techniques-search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label="Find a technique"
        placeholder="Any name it goes by"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          if (typed === '') field.current?.blur()
          else onType('')
          event.preventDefault()
        }}
      />
    </div>
  )
}
