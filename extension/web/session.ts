/** Whether this browser is signed in. The cookie can't be seen from here, so a mark beside it says whether asking makes sense. */
import { me } from '@whatworked/shared/protocol/account'
import type * as v from 'valibot'
import { type Answer, call } from './api.ts'

const MARK = 'signed-in'

/** Leaves the mark, after an answer that signed this browser in. */
export const markSignedIn = (): void => localStorage.setItem(MARK, 'yes')

/** Takes the mark away. */
export const markSignedOut = (): void => localStorage.removeItem(MARK)

/** Who is signed in. Without the mark nothing is asked, since the answer is known. */
export const askWho = async (): Promise<Answer<v.InferOutput<typeof me.response>>> => {
  if (localStorage.getItem(MARK) === null) return { kind: 'refused', code: 'signed-out', message: '' }
  const answer = await call(me, {}, {})
  if (answer.kind === 'refused' && answer.code === 'signed-out') markSignedOut()
  return answer
}
