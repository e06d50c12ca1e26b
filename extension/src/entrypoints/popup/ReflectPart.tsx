import { useEffect, useRef, useState } from 'react'
import type { Drafts } from '../../data/drafts.ts'
import { useDraft } from '../../data/use-draft.ts'
import { NOTHING_PICKED, type Picked, ReflectForm } from '../../features/reflect/ReflectForm.tsx'
import {
  isWorthKeeping,
  type ReflectionDraft,
  readForm,
  reflectionDraft,
  showInForm,
} from '../../features/reflect/reflection-draft.ts'
import { localDayOf } from '../../ui/dates.ts'
import type { EarlyWords } from './keep-early-words.ts'
import type { Lists } from './late.ts'
import { brokenBy, NOTHING_YET, type Problem, saveProblem } from './save-problem.ts'

interface Props {
  readonly isHidden: boolean
  readonly drafts: Drafts | undefined
  readonly states: EventTarget | undefined
  readonly early: EarlyWords | undefined
  readonly now: Date | undefined
  readonly lists: Lists
  readonly hasSelection: boolean
  readonly onClipInstead: () => void
  readonly onSaved: (words: string) => void
}

const chosenOf = (picked: Picked) => ({
  techniques: picked.techniques.map(({ id, name }) => ({ id, name })),
  techniqueText: picked.techniqueText,
  class: picked.class[0],
  classText: picked.classText,
})

/** The reflection with its draft and its saving. */
export const ReflectPart = ({ isHidden, drafts, states, early, now, lists, ...rest }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const [picked, setPicked] = useState(NOTHING_PICKED)
  const [day, setDay] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [isSaving, setSaving] = useState(false)

  // The lesson by the timetable is a guess: it takes the place of nothing, least of all in words that came back.
  const isRestored = useRef(false)
  const { lesson } = lists
  useEffect(() => {
    if (lesson && !isRestored.current) {
      setPicked((now) => (now.class[0] || now.classText ? now : { ...now, class: [lesson] }))
    }
  }, [lesson])

  const readAll = (): ReflectionDraft | undefined =>
    form.current ? readForm(form.current, chosenOf(picked)) : undefined
  const draft = useDraft({
    drafts,
    states,
    draftKey: 'reflection',
    begun: early,
    schema: reflectionDraft,
    read: () => {
      const value = readAll()
      return value !== undefined && isWorthKeeping(value) ? value : undefined
    },
    show: (value) => {
      isRestored.current = true
      if (form.current) showInForm(form.current, value)
      setDay(value.happenedOn ?? '')
      setPicked({
        techniques: value.techniques,
        techniqueText: value.techniqueText,
        class: value.class ? [value.class] : [],
        classText: value.classText,
      })
    },
  })

  // Drawn ahead of time, the page knows no date.
  useEffect(() => {
    const field = form.current?.elements.namedItem('happenedOn')
    if (now && field instanceof HTMLInputElement && field.value === '') field.value = localDayOf(now)
  }, [now])

  // What is chosen from a list is no input event of the form.
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `keep` is a new function at each render; only a choice matters
  useEffect(() => {
    if (!isFirst.current) draft.keep()
    isFirst.current = false
  }, [picked])

  const saveNow = async (value: ReflectionDraft, finishLater: boolean) => {
    try {
      const { db, draftValues, saveReflection } = await import('./late.ts')
      const at = new Date()
      const values = draftValues(value, { today: localDayOf(at), finishLater })
      return values ? await saveReflection(db, values, undefined, at) : { kind: 'empty' as const }
    } catch (error) {
      return brokenBy(error)
    }
  }

  const save = async (finishLater: boolean) => {
    const value = readAll()
    if (value === undefined || isSaving || now === undefined) return
    setSaving(true)
    setProblem(undefined)
    const result = await saveNow(value, finishLater)
    setSaving(false)
    if (result.kind === 'empty') return finishLater ? window.close() : setProblem(NOTHING_YET)
    if (result.kind !== 'saved') return setProblem(saveProblem(result))
    await draft.drop()
    form.current?.reset()
    setPicked(NOTHING_PICKED)
    setDay('')
    isFirst.current = true
    rest.onSaved(
      finishLater ? 'It waits in your journal to be finished.' : 'It’s in your journal, for you alone.',
    )
  }

  return (
    <ReflectForm
      form={form}
      isHidden={isHidden}
      now={now}
      picked={picked}
      onPicked={setPicked}
      techniques={lists.techniques}
      classes={lists.classes}
      draft={draft}
      day={day}
      onDay={(to) => {
        setDay(to)
        if (picked.class[0]?.period) setPicked({ ...picked, class: [] })
      }}
      problem={problem}
      isSaving={isSaving}
      hasSelection={rest.hasSelection}
      onClipInstead={rest.onClipInstead}
      onSave={(finishLater) => void save(finishLater)}
    />
  )
}
