import { topicsBeginning } from '../../data/topics.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Combobox } from '../../ui/Combobox.tsx'

interface Props {
  readonly value: string
  readonly onChange: (topic: string) => void
}

/** What the lesson was about, with the topics written before that begin the same. */
export const TopicField = ({ value, onChange }: Props) => {
  const topics = liveValue(useLive((db) => topicsBeginning(db, value), [value])) ?? []
  return (
    <Combobox
      label="Topic"
      placeholder="Heat transfer"
      options={topics.map((topic) => ({ id: topic, name: topic }))}
      text={value}
      onText={(typed) => onChange(typed.slice(0, 500))}
      onChoose={({ name }) => onChange(name)}
    />
  )
}
