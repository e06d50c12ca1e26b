/** What a person is told when a save did not work: what happened, what is safe, what to do. */
import type { SaveFailure } from '@whatworked/shared/failure'

export type Problem = { title: string; words: string; tone?: 'trouble' }

export const NOTHING_YET: Problem = {
  title: 'Nothing to save yet.',
  words: 'One line in any field is enough, or just how it went.',
}

export const NOTHING_TO_CLIP: Problem = {
  title: 'Nothing to save yet.',
  words: 'A passage, an address or a line of your own is enough.',
}

/** The words for a failed save. The draft is kept in every case. */
export const saveProblem = (failure: SaveFailure): Problem => {
  switch (failure.kind) {
    case 'full':
      return {
        tone: 'trouble',
        title: 'This computer’s disk is full.',
        words: 'Your words are still here and in your draft. Make some room, then press Save again.',
      }
    case 'broken':
      return {
        tone: 'trouble',
        title: 'The journal couldn’t be opened.',
        words:
          'Your words are still here and in your draft. Close and reopen the browser, then press Save again.',
      }
    case 'invalid':
      return {
        tone: 'trouble',
        title: 'Something here is too long to keep.',
        words:
          'Your words are still here and in your draft. Shorten the longest field, then press Save again.',
      }
  }
}

/** Whatever a save throws is a journal that can't be used: nothing was kept, the words stay. */
export const brokenBy = (error: unknown): SaveFailure => ({
  kind: 'broken',
  reason: error instanceof Error ? error.name : 'unknown',
})
