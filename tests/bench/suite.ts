import { injectBytes, popupBytes } from './bytes.ts'
import { firstSync } from './first-sync.ts'
import { pushOne } from './push-one.ts'
import type { Figure } from './rows.ts'
import { save } from './save.ts'

/** Every bench by the name that `npm run bench -- NAME` takes, the quick ones first. */
export const benches: Record<string, () => Promise<Figure[]>> = {
  'popup-bytes': popupBytes,
  'inject-bytes': injectBytes,
  save,
  'first-sync': firstSync,
  'push-one': pushOne,
}
