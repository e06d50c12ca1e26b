import type { Source } from '@whatworked/shared/records/source'
import { useEffect, useRef, useState } from 'react'
import type { Drafts } from '../../data/drafts.ts'
import { useDraft } from '../../data/use-draft.ts'
import { addressKey } from '../../features/capture/addresses.ts'
import { ClipForm } from '../../features/capture/ClipForm.tsx'
import {
  type ClipDraft,
  clipDraft,
  isClipWorthKeeping,
  readClipWords,
  showClipWords,
} from '../../features/capture/clip-draft.ts'
import { correctField } from '../../features/capture/correct-source.ts'
import type { PageQuote } from '../../features/capture/page-facts.ts'
import type { UnderstoodPage } from '../../features/capture/understand-page.ts'
import type { ChosenName } from '../../ui/NamePicker.tsx'
import type { Lists } from './late.ts'
import { brokenBy, NOTHING_TO_CLIP, type Problem, saveProblem } from './save-problem.ts'

interface Props {
  readonly isHidden: boolean
  readonly drafts: Drafts | undefined
  readonly states: EventTarget | undefined
  readonly page: UnderstoodPage | undefined
  readonly lists: Lists
  readonly onSaved: (words: string) => void
}

/** The clip with its draft and its saving. Its draft belongs to the page's address, so that a restart finds it. */
export const ClipPart = ({ isHidden, drafts, states, page, lists, onSaved }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const [corrected, setCorrected] = useState<Source>()
  const [kept, setKept] = useState<PageQuote>()
  const [chosen, setChosen] = useState<readonly ChosenName[]>([])
  const [techniqueText, setTechniqueText] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [isSaving, setSaving] = useState(false)

  const source = corrected ?? page?.source
  const quote = page?.quote ?? kept
  const readAll = (): ClipDraft | undefined =>
    form.current
      ? {
          ...readClipWords(form.current),
          ...(quote ? { quote } : {}),
          ...(source ? { source } : {}),
          ...(page?.url === undefined ? {} : { url: page.url }),
          techniques: chosen.map(({ id, name }) => ({ id, name })),
          techniqueText,
        }
      : undefined
  const draft = useDraft({
    drafts,
    states,
    draftKey: page && `clip:${page.url === undefined ? 'no-address' : addressKey(page.url)}`,
    schema: clipDraft,
    read: () => {
      const value = readAll()
      return value !== undefined && isClipWorthKeeping(value) ? value : undefined
    },
    show: (value) => {
      if (form.current) showClipWords(form.current, value)
      setKept(value.quote)
      setCorrected(value.source)
      setChosen(value.techniques)
      setTechniqueText(value.techniqueText)
    },
  })

  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `keep` is a new function at each render; only a choice matters
  useEffect(() => {
    if (!isFirst.current) draft.keep()
    isFirst.current = false
  }, [chosen, techniqueText, corrected])

  const saveNow = async (value: ClipDraft) => {
    try {
      const { db, draftClip, saveClip } = await import('./late.ts')
      const clip = draftClip(value)
      return clip ? await saveClip(db, clip.clipped, clip.values, new Date()) : { kind: 'empty' as const }
    } catch (error) {
      return brokenBy(error)
    }
  }

  const save = async () => {
    const value = readAll()
    if (value === undefined || isSaving) return
    setSaving(true)
    setProblem(undefined)
    const result = await saveNow(value)
    setSaving(false)
    if (result.kind === 'empty') return setProblem(NOTHING_TO_CLIP)
    if (result.kind !== 'saved') return setProblem(saveProblem(result))
    await draft.drop()
    onSaved(
      quote ? 'The passage and its source are in your journal.' : 'It’s in your journal, with its source.',
    )
  }

  return (
    <ClipForm
      form={form}
      isHidden={isHidden}
      page={page && quote ? { ...page, quote } : page}
      source={source}
      onField={(field, typed) => source && setCorrected(correctField(source, field, typed))}
      techniques={lists.techniques}
      chosen={chosen}
      onChosen={setChosen}
      techniqueText={techniqueText}
      onTechniqueText={setTechniqueText}
      draft={draft}
      problem={problem}
      isSaving={isSaving}
      onSave={() => void save()}
    />
  )
}
