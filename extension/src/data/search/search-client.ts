/** The page's end of search: one worker a page, started when it is first asked for. */
import type { Answer, Asked } from './answer.ts'

export type ToWorker = { readonly number: number; readonly asked: Asked }
export type ToPage =
  | { readonly kind: 'ready' | 'changed' | 'broken' }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }

export interface SearchClient {
  readonly ask: (asked: Asked) => Promise<Answer>
  /** Calls back whenever an answer may have become another one. Returns what ends it. */
  readonly onChange: (listen: () => void) => () => void
}

let client: SearchClient | undefined

/** Search as this page sees it. Calling it early lets the index be ready when somebody types. */
export const searchClient = (): SearchClient => {
  client ??= startClient()
  return client
}

const startClient = (): SearchClient => {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  const listeners = new Set<() => void>()
  let number = 0
  worker.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if (data.kind === 'answer') {
      waiting.get(data.number)?.(data.answer)
      waiting.delete(data.number)
    } else {
      if (data.kind === 'ready') performance.mark('search-ready')
      for (const listen of listeners) listen()
    }
  }
  performance.mark('search-started')
  return {
    ask: (asked) =>
      new Promise((resolve) => {
        number += 1
        waiting.set(number, resolve)
        worker.postMessage({ number, asked } satisfies ToWorker)
      }),
    onChange: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}
