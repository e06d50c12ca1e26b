/** Everything that needs the database or the page: loaded after the form is there to write in. */

import { readTab, type TabPage } from '../../browser/read-tab.ts'
import { lessonNow } from '../../data/classes/lesson-now.ts'
import { openJournalDb } from '../../data/db.ts'
import { classOptions, techniqueOptions } from '../../data/name-lists.ts'
import { type TabFacts, type UnderstoodPage, understandPage } from '../../features/capture/understand-page.ts'
import { localDayOf } from '../../ui/dates.ts'

export { saveClip } from '../../data/save-clip.ts'
export { saveReflection } from '../../data/save-reflection.ts'
export { draftClip } from '../../features/capture/draft-clip.ts'
export { draftValues } from '../../features/reflect/draft-values.ts'

export const db = openJournalDb()

// After everything that writing needs.
void import('./point-to-route.ts').then(({ pointToRoute }) => pointToRoute(db))

export type Lists = {
  techniques: Awaited<ReturnType<typeof techniqueOptions>>
  classes: Awaited<ReturnType<typeof classOptions>>
  /** The class that has a lesson now by the timetable, or had one last. */
  lesson?: Awaited<ReturnType<typeof lessonNow>>
}

/** The names to choose from; empty where the database can't be read, because writing must go on. */
export const loadLists = async (now: Date): Promise<Lists> => {
  const today = localDayOf(now)
  try {
    const [techniques, classes, lesson] = await Promise.all([
      techniqueOptions(db),
      classOptions(db, today),
      lessonNow(db, today, now.toTimeString().slice(0, 5)),
    ])
    return { techniques, classes, lesson }
  } catch {
    return { techniques: [], classes: [] }
  }
}

/** Reads the page in that tab; a page that lets nobody in still gives its address and title. */
export const loadPage = async (tab: TabPage, selection: string | undefined): Promise<UnderstoodPage> => {
  const reading = tab.tabId === undefined ? undefined : await readTab(tab.tabId)
  const answers = reading?.kind === 'read' ? reading.answers : []
  const facts: TabFacts = { url: tab.url, title: tab.title, selection }
  return understandPage(
    facts,
    answers.toSorted((a, b) => a.frameId - b.frameId).map(({ answer }) => answer),
  )
}
