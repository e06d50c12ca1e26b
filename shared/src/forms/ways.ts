/** All ways of working. A new one is a file in ways/ and a line here. */
import type { Activity } from '../records/activity.ts'
import type { Form } from './form.ts'
import { conversation } from './ways/conversation.ts'
import { enquiry } from './ways/enquiry.ts'
import { learningCommunity } from './ways/learning-community.ts'
import { lessonStudy } from './ways/lesson-study.ts'
import { marketplace } from './ways/marketplace.ts'
import { planning } from './ways/planning.ts'
import { programme } from './ways/programme.ts'
import { teachmeet } from './ways/teachmeet.ts'
import { triad } from './ways/triad.ts'
import { workingGroup } from './ways/working-group.ts'

/** In the order in which they are offered; one that is `with` another stands on its card. */
export const WAYS: readonly Form[] = [
  conversation,
  planning,
  triad,
  lessonStudy,
  enquiry,
  workingGroup,
  learningCommunity,
  programme,
  teachmeet,
  marketplace,
]

const byId = new Map(WAYS.map((one) => [one.id, one]))

/** The way of working of an activity; undefined for one that only a newer version knows. */
export const formOf = ({ form, own }: Pick<Activity, 'form' | 'own'>): Form | undefined =>
  form === 'own' ? own : byId.get(form)
