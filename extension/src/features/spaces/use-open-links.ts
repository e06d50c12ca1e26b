import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../sync/transport.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { showToast } from '../../ui/toasts.ts'

interface Links<List> {
  /** What the server answered; undefined until then. */
  readonly open: List | undefined
  readonly trouble: string | undefined
  /** Shows what an answer came to; true when it went well. */
  readonly told: (answer: Answer<unknown>) => boolean
  readonly load: () => Promise<void>
  /** Ends a link at once. */
  readonly end: (id: string) => Promise<void>
}

/** Links that still work, as only the server knows them. `list` must stay the same function. */
export const useOpenLinks = <List>(
  list: () => Promise<Answer<List>>,
  revoke: (id: string) => Promise<Answer<unknown>>,
): Links<List> => {
  const [open, setOpen] = useState<List>()
  const [trouble, setTrouble] = useState<string>()
  const told = useCallback((answer: Answer<unknown>) => {
    setTrouble(answer.kind === 'ok' ? undefined : answerTrouble(answer))
    return answer.kind === 'ok'
  }, [])
  const load = useCallback(async () => {
    const answer = await list()
    told(answer)
    if (answer.kind === 'ok') setOpen(answer.value)
  }, [list, told])
  useEffect(() => void load(), [load])
  const end = async (id: string) => {
    if (!told(await revoke(id))) return
    showToast('That link no longer works')
    await load()
  }
  return { open, trouble, told, load, end }
}
