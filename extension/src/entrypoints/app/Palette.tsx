import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Entry, entryOf } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { journalNames, spaceNames } from '../../data/journal-names.ts'
import { entryPage, recordsById } from '../../data/journal-queries.ts'
import { useSearch } from '../../data/search/use-search.ts'
import { wordsIn } from '../../data/search/words.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, nearDay } from '../../ui/dates.ts'

const PLACES = [
  { id: '/write', name: 'Write', hint: 'N' },
  { id: '/', name: 'Journal', hint: 'G J' },
  { id: '/trials', name: 'Trials', hint: 'G T' },
  { id: '/trials/new', name: 'New trial', hint: 'T' },
  { id: '/techniques', name: 'Techniques', hint: 'G M', aliases: ['methods', 'map'] },
  { id: '/clips', name: 'Clips', hint: 'G C' },
  { id: '/week', name: 'Your week', aliases: ['look back'] },
  { id: '/portfolio', name: 'Portfolio', aliases: ['print', 'pdf'] },
  { id: '/cpd-log', name: 'CPD log', aliases: ['professional development'] },
  { id: '/today', name: 'After school', aliases: ['today', 'waiting', 'to finish'] },
  { id: '/thanks', name: 'Thanks' },
  { id: '/new-space', name: 'New space' },
  { id: '/bin', name: 'Put away', aliases: ['bin'] },
  { id: '/classes', name: 'Your classes' },
  { id: '/timetable', name: 'Timetable' },
  { id: '/calendar', name: 'School year', aliases: ['calendar', 'terms', 'holidays'] },
  { id: '/take-with-you', name: 'Take it with you', aliases: ['export', 'backup', 'copy', 'download'] },
  { id: '/bring-in', name: 'Bring something in', aliases: ['import', 'restore'] },
  { id: '/settings', name: 'Settings', hint: 'G S' },
]

const ENTRY_KINDS = ['kind:reflection', 'kind:clip', 'kind:trial']
const MOST_FOUND = 8
const MOST_WORDS = 8

/** Goes to any page, technique, space or entry by a few letters of its name, and to entries by any of their words. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const spaces = liveValue(useLive(spaceNames, [])) ?? []
  const names = liveValue(useLive(journalNames, []))
  const recent = liveValue(useLive((db) => entryPage(db, {}, {}), []))
  const today = localDayOf(new Date())
  const optionOf = (entry: Entry) => ({
    id: `/entry/${entry.id}`,
    name: entryTitle(entry, names),
    hint: nearDay(entry.day, today),
  })
  const words = wordsIn(text).slice(0, MOST_WORDS)
  const answer = useSearch(
    words.length > 0 ? { words, phrases: [], filters: [ENTRY_KINDS], limit: MOST_FOUND, today } : undefined,
  )
  const ids = words.length > 0 ? (answer?.hits ?? []).map(({ id }) => id) : []
  const found = liveValue(useLive((db) => recordsById(db, ids), [ids.join()])) ?? []
  const options = [
    ...PLACES,
    ...spaces.map(({ stream, name }) => ({ id: `/space/${stream}`, name, hint: 'Space' })),
    ...[...new Set(names?.techniques.values())].map(({ id, name, aliases }) => ({
      id: `/technique/${id}`,
      name,
      aliases,
      hint: 'Technique',
    })),
    ...(recent?.entries ?? []).map(optionOf),
  ]
  return (
    <Dialog title="Go to" onClose={onClose} size="high" hideTitle>
      <Combobox
        label="Go to"
        hideLabel
        inFlow
        placeholder="A page, a space or an entry"
        options={options}
        alsoFound={found.map(entryOf).map(optionOf)}
        text={text}
        onText={setText}
        onChoose={({ id }) => {
          onClose()
          go(id)
        }}
      />
    </Dialog>
  )
}
