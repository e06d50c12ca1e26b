/** A printed page as one file: a web page that needs nothing else, holds no script, and may fetch nothing. */
import type { ReactNode } from 'react'
import outcome from '../../ui/outcome.css?raw'
import tokens from '../../ui/tokens.css?raw'
import document from './document.css?raw'

const CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
const AROUND =
  'body { margin: 2rem auto; max-inline-size: 62rem; padding-inline: 1rem; background: var(--paper) }'
const ON_PAPER =
  '@media print { :root { color-scheme: light } body { margin: 0; padding: 0; background: none } }'

/** The file's text. Every word goes through React, which escapes it. The writer is loaded when somebody saves. */
export const webPageOf = async (title: string, page: ReactNode): Promise<string> => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={CSP} />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style>{[tokens, outcome, document, AROUND, ON_PAPER].join('\n')}</style>
      </head>
      <body>
        <main>{page}</main>
      </body>
    </html>,
  )
  return `<!doctype html>\n${html}\n`
}
