/** Search in a thread of its own, so that nobody's typing ever waits for it. */
import { openJournalDb } from '../db.ts'
import type { Asked } from './answer.ts'
import type { ToPage, ToWorker } from './search-client.ts'
import { openSearch } from './search-service.ts'

// The compiler takes this file for one of a page, where `postMessage` has other parameters.
const tell = (message: ToPage) =>
  (globalThis as unknown as { postMessage: (m: ToPage) => void }).postMessage(message)

const service = openSearch(openJournalDb(), () => tell({ kind: 'changed' }))
service.then(
  () => tell({ kind: 'ready' }),
  () => tell({ kind: 'broken' }),
)

globalThis.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  const { ask } = await service
  tell({ kind: 'answer', number: data.number, answer: ask(data.asked satisfies Asked) })
}
