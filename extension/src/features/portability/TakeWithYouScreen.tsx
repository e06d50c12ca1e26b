import { useState } from 'react'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import type { Format } from './formats.ts'
import { LastCopy } from './LastCopy.tsx'
import { useMark } from './use-mark.ts'
import { useTakeCopy } from './use-take-copy.ts'
import '../../ui/rows.css'
import { WeeklyCopy } from './WeeklyCopy.tsx'
import './portability.css'

interface Way {
  readonly format: Format
  readonly title: string
  readonly words: string
}

const OF_ENTRIES: readonly Way[] = [
  {
    format: 'markdown',
    title: 'Markdown folder',
    words: 'A zip with one text file an entry and your sources. Opens in any editor, Obsidian and the like.',
  },
  { format: 'csv', title: 'Table (CSV)', words: 'One row an entry, for Excel, Numbers or LibreOffice.' },
]
const OF_SOURCES: readonly Way[] = [
  { format: 'ris', title: 'RIS', words: 'For Zotero, EndNote, Mendeley.' },
  { format: 'csl', title: 'CSL-JSON', words: 'For Zotero, Pandoc and the like.' },
]

/** `/take-with-you`: every way out of the journal. */
export const TakeWithYouScreen = () => {
  const [mark, readAgain] = useMark()
  const { take, busy, trouble } = useTakeCopy(readAgain)
  const [range, setRange] = useState<'all' | 'days'>('all')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const days = range === 'all' ? {} : { from: from || undefined, to: to || undefined }
  const rows = (ways: readonly Way[]) => (
    <ul className="people">
      {ways.map(({ format, title, words }) => (
        <li key={format}>
          <p className="grow">
            <b>{title}</b>
            <br />
            <span className="small muted">{words}</span>
          </p>
          <Button
            icon="download"
            size="dense"
            disabled={busy !== undefined}
            aria-label={`Save: ${title}`}
            onClick={() => void take(format, days)}
          >
            {busy === format ? 'Making it' : 'Save'}
          </Button>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="portable">
      <div>
        <ScreenHeading title="Take it with you" />
        <p className="muted portable-lead">
          Everything you wrote, any time, in files you can open without us. They hold your classes’ names too,
          so keep them where only you look.
        </p>
      </div>
      {trouble && <Notice tone="trouble" icon="warn" title={trouble} live />}
      <section className="card card-gap" aria-labelledby="whole">
        <h2 id="whole">The whole journal</h2>
        <p>
          One file with everything: entries, earlier versions, what you put away, your classes, sources and
          settings. It brings all of it back, here or in another browser.
        </p>
        <div className="row wrap">
          <Button
            kind="primary"
            icon="download"
            disabled={busy !== undefined}
            onClick={() => void take('json', {})}
          >
            {busy === 'json' ? 'Making it' : 'JSON, to bring in again'}
          </Button>
          <ButtonLink href="#/bring-in" kind="quiet">
            Bring something in
          </ButtonLink>
        </div>
        <LastCopy mark={mark} />
      </section>
      <WeeklyCopy onSaved={readAgain} />
      <section className="card card-gap" aria-labelledby="entries">
        <h2 id="entries">Entries to read elsewhere</h2>
        <Segmented
          legend="Which entries"
          value={range}
          onChange={setRange}
          options={[
            { value: 'all', label: 'All of them' },
            { value: 'days', label: 'From one day to another' },
          ]}
        />
        {range === 'days' && (
          <div className="row wrap">
            <TextField
              label="From"
              type="date"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
            <TextField
              label="To"
              type="date"
              value={to}
              min={from}
              onChange={(event) => setTo(event.target.value)}
            />
          </div>
        )}
        {rows(OF_ENTRIES)}
      </section>
      <section className="card card-gap" aria-labelledby="sources">
        <h2 id="sources">Your sources</h2>
        {rows(OF_SOURCES)}
      </section>
    </div>
  )
}
