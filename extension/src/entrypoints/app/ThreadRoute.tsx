import { entryOfCopy } from '../../features/spaces/shareable.ts'
import { ThreadScreen } from '../../features/thread/ThreadScreen.tsx'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'

/** `/thread/:id` of an entry, `/thread/:id/:space` of a post. */
export const ThreadRoute = ({ params: { id, space } }: ScreenProps) =>
  id === undefined ? <NotFound /> : <ThreadScreen id={id} space={space} entryOf={entryOfCopy} />
