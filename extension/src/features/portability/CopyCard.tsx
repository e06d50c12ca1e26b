import { useEffect, useState } from 'react'
import { keepCopyQuiet } from '../../data/portability/copy-place.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { counted } from '../../ui/words.ts'
import { useTakeCopy } from './use-take-copy.ts'
import '../../ui/rows.css'
import { askForPlace, type CopyWord, lookAfterCopies, saveInto } from './weekly-copy.ts'

/** Looks after the weekly copy when the journal opens; there is only something to see when it needs a hand. */
export const CopyCard = () => {
  const db = useDb()
  const [word, setWord] = useState<CopyWord>({ kind: 'nothing' })
  const { take } = useTakeCopy(() => setWord({ kind: 'nothing' }))
  useEffect(() => {
    // A copy that can't be looked after is no reason to trouble anybody on this page.
    lookAfterCopies(db, new Date()).then(setWord, () => undefined)
  }, [db])
  const hide = () => setWord({ kind: 'nothing' })
  const save = async (folder: FileSystemDirectoryHandle) => {
    if (!(await askForPlace(folder))) return hide()
    const written = await saveInto(db, folder, new Date())
    if (written.kind === 'written') {
      showToast(`Copy saved in ${folder.name}`)
      hide()
    } else if (written.kind !== 'empty') setWord({ kind: 'trouble', why: written.kind })
  }
  if (word.kind === 'nothing') return null
  return (
    <section className="card card-gap" aria-labelledby="copy-word">
      <h2 id="copy-word" className="card-title">
        {word.kind === 'first'
          ? 'Worth a copy'
          : word.kind === 'trouble'
            ? 'This week’s copy'
            : 'Your weekly copy'}
      </h2>
      {word.kind === 'first' && (
        <>
          <p className="small">
            {counted(word.entries, 'entry', 'entries')} live in this browser and nowhere else. A copy takes a
            moment.
          </p>
          <div className="row wrap">
            <Button size="dense" kind="soft" icon="download" onClick={() => void take('json', {})}>
              Save a copy
            </Button>
            <ButtonLink size="dense" kind="quiet" href="#/take-with-you">
              Each week by itself
            </ButtonLink>
            <Button
              size="dense"
              kind="quiet"
              onClick={() => {
                void keepCopyQuiet(db)
                hide()
              }}
            >
              No, thanks
            </Button>
          </div>
        </>
      )}
      {(word.kind === 'ask' || word.kind === 'download') && (
        <>
          <p className="small">
            {word.kind === 'ask'
              ? `It is due. The browser asks once more whether we may save into ${word.folder.name}.`
              : 'It is due. This browser saves it where your downloads go.'}
          </p>
          <div className="row wrap">
            <Button
              size="dense"
              kind="soft"
              icon="download"
              onClick={() => void (word.kind === 'ask' ? save(word.folder) : take('json', {}))}
            >
              Save it now
            </Button>
            <Button size="dense" kind="quiet" onClick={hide}>
              Not today
            </Button>
          </div>
        </>
      )}
      {word.kind === 'trouble' && (
        <>
          <p className="small">
            {TROUBLES[word.why]} Your journal itself is as it was, and so are earlier copies.
          </p>
          <div className="row wrap">
            <Button size="dense" kind="soft" icon="download" onClick={() => void take('json', {})}>
              Save it in downloads
            </Button>
            <ButtonLink size="dense" kind="quiet" href="#/take-with-you">
              Choose another place
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  )
}

const TROUBLES: Readonly<Record<Extract<CopyWord, { kind: 'trouble' }>['why'], string>> = {
  gone: 'The folder for your copies isn’t there: moved, renamed, or a stick that isn’t plugged in.',
  denied: 'The browser didn’t let us save into the folder for your copies.',
  different: 'It was saved, but what we read back was not what we wrote. Don’t rely on that place.',
  full: 'The disk is full.',
  broken: 'It couldn’t be saved just now.',
}
