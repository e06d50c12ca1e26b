import { type DragEvent, useId, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  /** Why the files before could not be read. */
  readonly trouble: string | undefined
  readonly onChoose: (files: readonly File[]) => void
}

/** Files from this computer: chosen, or dropped here. */
export const ChooseFiles = ({ trouble, onChoose }: Props) => {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onChoose(files)
  }
  return (
    <>
      {trouble && (
        <Notice tone="trouble" icon="warn" title={trouble} live>
          Nothing was changed.
        </Notice>
      )}
      <section
        className={classNames('card', 'card-gap', 'choose-files', isOver && 'over')}
        aria-label="Files"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="field-label" htmlFor={id}>
          Choose a file, or drop it here
        </label>
        <input
          id={id}
          type="file"
          multiple
          accept=".json,.zip,.md,.markdown,.txt,.csv,.tsv"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // The same file can be chosen again after it was put right.
            event.target.value = ''
            if (files.length > 0) onChoose(files)
          }}
        />
        <p className="small muted">
          JSON, zip, Markdown or CSV. The file is read on this computer and goes nowhere else.
        </p>
      </section>
    </>
  )
}
