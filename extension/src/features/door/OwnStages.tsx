import {
  addStage,
  changeStage,
  moveStage,
  putStage,
  removeStage,
  stagesAt,
} from '@whatworked/shared/forms/compose'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { OwnStage } from './OwnStage.tsx'
import type { Compose } from './use-own-way.ts'

interface Props {
  readonly form: OwnForm
  /** A meeting's id, or NO_MEETING. */
  readonly place: string
  readonly compose: Compose
}

/** Where the keys go on after a stage was moved, added or taken out. */
interface GoOn {
  readonly stage: number
  readonly to: 'up' | 'down' | 'name'
}

/** The stages of a meeting, or of none: to be changed, moved by button or key, taken out and put back. */
export const OwnStages = ({ form, place, compose }: Props) => {
  const stages = stagesAt(form, place)
  const list = useRef<HTMLOListElement>(null)
  const [goOn, setGoOn] = useState<GoOn>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (goOn === undefined) return
    const stage = list.current?.children[goOn.stage]
    const control =
      stage?.querySelector<HTMLElement>(`[data-own="${goOn.to}"]`) ?? stage?.querySelector('input')
    control?.focus()
  }, [goOn])

  const move = (at: number, by: -1 | 1) => {
    const stage = stages[at]
    if (stage === undefined || stages[at + by] === undefined) return
    compose((one) => moveStage(one, place, at, by))
    setSaid(`${stage.name} is stage ${at + 1 + by} now.`)
    setGoOn({ stage: at + by, to: by === -1 ? 'up' : 'down' })
  }
  const remove = (at: number) => {
    const stage = stages[at]
    if (stage === undefined) return
    compose((one) => removeStage(one, place, at))
    setGoOn({ stage: Math.min(at, stages.length - 2), to: 'name' })
    showToast(`${stage.name || 'The stage'} is out`, {
      label: 'Undo',
      onAct: () => compose((one) => putStage(one, place, at, stage)),
    })
  }
  return (
    <>
      <ol className="own-stages" ref={list}>
        {stages.map((stage, at) => (
          <OwnStage
            key={stage.id}
            form={form}
            place={place}
            stage={stage}
            at={at}
            of={stages.length}
            onChange={(part) => compose((one) => changeStage(one, place, at, part))}
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <div>
        <Button
          icon="plus"
          size="dense"
          onClick={() => {
            compose((one) => addStage(one, place, 'New stage'))
            setGoOn({ stage: stages.length, to: 'name' })
          }}
        >
          Add a stage
        </Button>
      </div>
      <p role="status" className="unseen">
        {said}
      </p>
    </>
  )
}
