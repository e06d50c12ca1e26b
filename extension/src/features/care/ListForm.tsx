import { type FormEvent, useEffect, useRef, useState } from 'react'
import { saveNameList } from '../../data/pupil-names.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { counted } from '../../ui/words.ts'

interface Props {
  readonly classId: string
  readonly className: string
  readonly names: readonly string[]
  readonly onDone: () => void
}

/** A class's list, one name a line, pasted or typed. */
export const ListForm = ({ classId, className, names, onDone }: Props) => {
  const db = useDb()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(names.join('\n'))
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => field.current?.focus(), [])

  const keep = async (pasted: string) => {
    const result = await saveNameList(db, classId, pasted)
    if (result.kind !== 'saved') {
      return setTrouble('The list couldn’t be kept just now. The one before is as it was; try again.')
    }
    const kept = result.names.length
    showToast(kept === 0 ? 'List removed' : `Kept ${counted(kept, 'name')} on this computer`, {
      label: 'Undo',
      onAct: () => void saveNameList(db, classId, names.join('\n')),
    })
    onDone()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void keep(text)
  }
  return (
    <form className="list-form" onSubmit={onSubmit}>
      <TextArea
        ref={field}
        label={`Names in ${className}`}
        hint="One name a line. They stay on this computer: no backup and no copy has them."
        rows={8}
        value={text}
        error={trouble}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit(event)
        }}
      />
      <div className="row wrap">
        <Button type="submit" size="dense" kind="primary">
          Keep the list
        </Button>
        <Button size="dense" kind="quiet" onClick={onDone}>
          Not now
        </Button>
        {names.length > 0 && (
          <Button size="dense" kind="quiet" onClick={() => void keep('')}>
            Remove the list
          </Button>
        )}
      </div>
    </form>
  )
}
