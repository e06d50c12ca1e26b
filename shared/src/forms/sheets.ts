/** All sheets by their id. */
import type { Activity } from '../records/activity.ts'
import type { Sheet } from './sheet.ts'
import { communitySheets } from './sheets/community.ts'
import { consultingSheets } from './sheets/consulting.ts'
import { findingOutSheets } from './sheets/finding-out.ts'
import { gatheringSheets } from './sheets/gathering.ts'
import { lessonStudySheets } from './sheets/lesson-study.ts'
import { makingSheets } from './sheets/making.ts'
import { planningSheets } from './sheets/planning.ts'
import { sharingSheets } from './sheets/sharing.ts'
import { visitingSheets } from './sheets/visiting.ts'

/** Every sheet that a stage can ask for. */
export const SHEETS: readonly Sheet[] = [
  ...sharingSheets,
  ...planningSheets,
  ...visitingSheets,
  ...lessonStudySheets,
  ...findingOutSheets,
  ...makingSheets,
  ...communitySheets,
  ...gatheringSheets,
  ...consultingSheets,
]

const byId = new Map(SHEETS.map((sheet) => [sheet.id, sheet]))

/** The sheet of that id: the school's own where its way of working has one, else ours. */
export const sheetOf = ({ own }: Pick<Activity, 'own'>, id: string): Sheet | undefined =>
  own?.sheets.find((sheet) => sheet.id === id) ?? byId.get(id)
