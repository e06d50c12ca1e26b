/** What stands around the feed of a space: each feature's part of it, in the order in which it is read. */
import { ActivityList } from '../../features/activities/ActivityList.tsx'
import { HalfMade } from '../../features/door/HalfMade.tsx'
import { MyFocusHere } from '../../features/time/MyFocusHere.tsx'
import { NextMeeting } from '../../features/time/NextMeeting.tsx'
import { LIBRARY } from './form-library.ts'

interface Props {
  readonly stream: string
}

/** Above the feed. */
export const SpaceAbove = ({ stream }: Props) => <HalfMade stream={stream} />

/** Beside the feed: what comes next, before what the space is about. */
export const SpaceAside = ({ stream }: Props) => (
  <>
    <NextMeeting stream={stream} />
    <ActivityList stream={stream} library={LIBRARY} />
    <MyFocusHere stream={stream} />
  </>
)
