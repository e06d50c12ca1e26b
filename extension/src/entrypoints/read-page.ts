import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readPage } from '../features/capture/read-page.ts'

/** No global name: nothing of ours stays in the page's isolated world either. */
export default defineUnlistedScript({ globalName: false, main: readPage })
