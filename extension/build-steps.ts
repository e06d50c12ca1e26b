/** Steps of the extension's build that Vite and WXT do not know. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'

/** The order of tokens.css. */
const LAYERS = '@layer tokens, reset, base, components, features;'

/** Pages share sheets, and a layer's place is where it is first named: every sheet names them all, in order. */
export const layersInOrder = (): Plugin => ({
  name: 'layers-in-order',
  enforce: 'post',
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${LAYERS}${file.source}`
    }
  },
})

const PRERENDER = fileURLToPath(new URL('src/entrypoints/popup/prerender.tsx', import.meta.url))

/** Markup needs no styles, and outside a build Vite can't read them. */
const withoutStyles = (): Plugin => ({
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('.css') ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
})

/** Draws the popup into its HTML: its fields take words before any script runs, and paint without one. */
export const prerenderPopup = (): Plugin => ({
  name: 'prerender-popup',
  transformIndexHtml: {
    order: 'pre',
    handler: async (html) => {
      if (!html.includes('<!--popup-->')) return html
      const { module } = await runnerImport<{ popupMarkup: () => string }>(PRERENDER, {
        plugins: [withoutStyles()],
      })
      return html.replace('<!--popup-->', () => module.popupMarkup())
    },
  },
})

const SHEET = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source)

/** Of the styles that stand in the popup's page, as its security policy names them. */
let popupStylesHash: string | undefined

/** The popup's sheets, shared with other pages, stand within its page: each would be a fetch before the first paint. */
export const stylesWithinThePopup = (): Plugin => ({
  name: 'styles-within-the-popup',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      // WXT moves the page to its place after this.
      const page = Object.values(bundle).find(({ fileName }) => /(^|\/)popup(\/index)?\.html$/.test(fileName))
      if (page?.type !== 'asset') return
      const html = textOf(page.source)
      const parts = [...html.matchAll(SHEET)].map(([, name]) => bundle[name ?? ''])
      const styles = parts.map((part) => (part?.type === 'asset' ? textOf(part.source) : '')).join('\n')
      popupStylesHash = createHash('sha256').update(styles).digest('base64')
      page.source = html.replace(SHEET, '').replace('</head>', () => `  <style>${styles}</style>\n  </head>`)
    },
  },
})

/** The policy with leave for exactly those styles (CSP 3, hash sources); throws where no popup was built before. */
export const allowPopupStyles = (policy: string): string => {
  if (popupStylesHash === undefined) throw new Error('The popup was not built: its styles have no hash.')
  return policy.replace("style-src 'self'", `style-src 'self' 'sha256-${popupStylesHash}'`)
}
