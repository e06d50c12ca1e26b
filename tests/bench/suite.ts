import { injectBytes, popupBytes } from './bytes.ts'
import { pushOne } from './push-one.ts'
import type { Figure } from './rows.ts'

/** Every bench by the name that `npm run bench -- NAME` takes, the quick ones first. */
export const benches: Record<string, () => Promise<Figure[]>> = {
  'popup-bytes': popupBytes,
  'inject-bytes': injectBytes,
  'push-one': pushOne,
}
