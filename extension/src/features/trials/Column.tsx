import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { DRAGGED_TYPE } from './TrialCard.tsx'

interface Props {
  readonly title: string
  readonly count: number
  readonly onDropTrial: (id: string) => void
  readonly children: ReactNode
}

/** A column of the board; a card may be dropped anywhere in it. */
export const Column = ({ title, count, onDropTrial, children }: Props) => {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED_TYPE)
  return (
    <section
      className="board-column"
      aria-labelledby={id}
      data-over={isOver}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        const { relatedTarget } = event
        if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!takes(event)) return
        event.preventDefault()
        onDropTrial(event.dataTransfer.getData(DRAGGED_TYPE))
      }}
    >
      <h2 id={id}>
        {title} <span className="count figures">{count}</span>
      </h2>
      {children}
    </section>
  )
}
