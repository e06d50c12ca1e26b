import { injectBytes, popupBytes } from './bytes.ts'
import { clockDrift } from './clock-drift.ts'
import { firstSync } from './first-sync.ts'
import { journalScale } from './journal-scale.ts'
import { liveTurn } from './live-turn.ts'
import { popupPaint } from './popup-paint.ts'
import { pushOne } from './push-one.ts'
import type { Figure } from './rows.ts'
import { save, saveAtScale } from './save.ts'
import { search } from './search.ts'
import { searchReady } from './search-ready.ts'
import { smallPull } from './small-pull.ts'
import { spaceMap } from './space-map.ts'
import { spaceOpen } from './space-open.ts'

/** Every bench by the name that `npm run bench -- NAME` takes, the quick ones first. */
export const benches: Record<string, () => Promise<Figure[]>> = {
  'popup-paint': popupPaint,
  'popup-bytes': popupBytes,
  'inject-bytes': injectBytes,
  save,
  'save-50k': saveAtScale,
  'journal-scale': journalScale,
  'space-open': spaceOpen,
  map: spaceMap,
  'search-ready': searchReady,
  search,
  'first-sync': firstSync,
  'small-pull': smallPull,
  'push-one': pushOne,
  'live-turn': liveTurn,
  'clock-drift': clockDrift,
}
