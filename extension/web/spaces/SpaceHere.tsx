import { LIBRARY } from '../../src/entrypoints/app/form-library.ts'
import type { ScreenProps } from '../../src/entrypoints/app/route.ts'
import { ActivityList } from '../../src/features/activities/ActivityList.tsx'
import { SpaceScreen } from '../../src/features/spaces/SpaceScreen.tsx'
import { MyFocusHere } from '../../src/features/time/MyFocusHere.tsx'
import { NextMeeting } from '../../src/features/time/NextMeeting.tsx'
import { QuickLine } from './QuickLine.tsx'

/** `/space/:stream`, with a line for oneself on top: what is noticed on the way from a lesson is soon forgotten. */
export const SpaceHere = ({ params: { stream = '' } }: ScreenProps) => (
  <SpaceScreen
    stream={stream}
    above={<QuickLine />}
    aside={<NextMeeting stream={stream} />}
    about={
      <>
        <ActivityList stream={stream} library={LIBRARY} />
        <MyFocusHere stream={stream} />
      </>
    }
  />
)
