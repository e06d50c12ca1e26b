/** The toolbar's popup: Reflect and Clip. It is drawn once while the extension is built, and comes alive in place. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Drafts } from '../../data/drafts.ts'
import { Button } from '../../ui/Button.tsx'
import { grow } from '../../ui/grow.ts'
import { Logo } from '../../ui/Logo.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { ClipPart } from './ClipPart.tsx'
import type { EarlyWords } from './keep-early-words.ts'
import type { Lists } from './late.ts'
import { ReflectPart } from './ReflectPart.tsx'
import { SavedScreen } from './SavedScreen.tsx'
import { useFit } from './use-fit.ts'
import type { PageState } from './use-page.ts'

type Tab = 'reflect' | 'clip'
const TABS = [
  { value: 'reflect', label: 'Reflect' },
  { value: 'clip', label: 'Clip' },
] as const

interface Props {
  /** Absent while it is drawn ahead of time. */
  readonly drafts?: Drafts
  readonly states?: EventTarget
  readonly early?: EarlyWords
  readonly page?: PageState
  readonly onOpenJournal?: () => void
}

const NO_LISTS: Lists = { techniques: [], classes: [] }

export const Popup = ({ drafts, states, early, page, onOpenJournal }: Props) => {
  const [tab, setTab] = useState<Tab>('reflect')
  const [now, setNow] = useState<Date>()
  const [lists, setLists] = useState(NO_LISTS)
  const [saved, setSaved] = useState<string>()

  /** The person asked to clip, so the caret goes to the one question that only they can answer. */
  const wantsCaret = useRef(false)
  const clipHere = useCallback(() => {
    wantsCaret.current = true
    setTab('clip')
  }, [])

  // The clip form may stand there already, shown by the address's fragment alone.
  useLayoutEffect(() => {
    if (location.hash === '#clip') clipHere()
    // The browser puts the caret there with the first paint; a quick script is alive before that.
    else if (document.activeElement === document.body) {
      document.querySelector<HTMLTextAreaElement>('#reflect textarea')?.focus()
    }
    document.documentElement.dataset['alive'] = ''
    if (location.search === '?window') document.documentElement.dataset['window'] = ''
    setNow(new Date())
  }, [clipHere])
  useEffect(() => {
    document.documentElement.dataset['tab'] = tab
    if (tab !== 'clip' || !wantsCaret.current) return
    wantsCaret.current = false
    document.querySelector<HTMLTextAreaElement>('#clip textarea[name="matters"]')?.focus()
  }, [tab])
  useEffect(() => {
    if (page?.asksToClip && location.hash !== '#clip') clipHere()
  }, [page?.asksToClip, clipHere])
  useFit()
  useEffect(() => {
    if (drafts === undefined) return
    void import('./late.ts').then(async ({ loadLists }) => setLists(await loadLists(new Date())))
  }, [drafts])

  if (saved !== undefined) {
    return (
      <main className="popup">
        <header>
          <h1>
            <Logo />
          </h1>
        </header>
        <SavedScreen
          words={saved}
          onOpen={() => onOpenJournal?.()}
          onAnother={() => {
            setSaved(undefined)
            setTab('reflect')
          }}
        />
      </main>
    )
  }
  return (
    <main className="popup" onInput={(event) => grow(event.target)}>
      <header>
        <h1>
          <Logo />
        </h1>
        <Segmented legend="What to write" options={TABS} value={tab} onChange={setTab} />
        <Button
          kind="quiet"
          size="square"
          icon="journal"
          aria-label="Open journal"
          title="Open journal"
          onClick={() => onOpenJournal?.()}
        />
      </header>
      <ReflectPart
        isHidden={tab !== 'reflect'}
        drafts={drafts}
        states={states}
        early={early}
        now={now}
        lists={lists}
        hasSelection={page?.page?.quote !== undefined}
        onClipInstead={clipHere}
        onSaved={setSaved}
      />
      <ClipPart
        isHidden={tab !== 'clip'}
        drafts={drafts}
        states={states}
        page={page?.page}
        lists={lists}
        onSaved={setSaved}
      />
    </main>
  )
}
