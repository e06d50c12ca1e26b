/** The web pages: a fixed map of files, read once at start. No path of a request ever reaches the file system. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import type { Deps } from '../../deps.ts'

/** Addresses that people open; each is the same generic page, so that a preview of a link tells nothing. */
const PAGES = ['/', '/setup', '/join', '/sign-in', '/pair', '/account', '/spaces', '/voice'] as const

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

const headers: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
}

const WITHOUT_PAGES = `<!doctype html><html lang="en"><meta charset="utf-8"><title>WhatWorked</title><h1>WhatWorked</h1>
<p>This server is running. Its pages are not built yet: run <code>npm start</code>, or give it a WEB_DIR.</p></html>`

type Variant = {
  readonly plain: Buffer
  readonly br: Buffer
  readonly gzip: Buffer
  readonly headers: Record<string, string>
}

/** The last levels of quality would make the server start seconds later. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }

const asVariant = (path: string, plain: Buffer): Variant => ({
  plain,
  br: brotliCompressSync(plain, quickly),
  gzip: gzipSync(plain),
  headers: {
    ...headers,
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    vary: 'accept-encoding',
    // built names carry a hash of what is in them; the page itself is asked for each time
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  },
})

const readFolder = (folder: string): Map<string, Variant> => {
  const files = new Map<string, Variant>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    files.set(path, asVariant(path, readFileSync(file)))
  }
  return files
}

const send = (file: Variant, accepted: string | undefined): Response => {
  const coding = /\bbr\b/.test(accepted ?? '') ? 'br' : /\bgzip\b/.test(accepted ?? '') ? 'gzip' : undefined
  const body = new Uint8Array(coding === undefined ? file.plain : file[coding])
  return new Response(body, {
    headers: coding ? { ...file.headers, 'content-encoding': coding } : file.headers,
  })
}

/** Serves the built pages of `webDir`; without them a plain sentence. */
export const webRoutes = ({ webDir }: Deps): Hono => {
  const files = webDir === undefined ? new Map<string, Variant>() : readFolder(webDir)
  const page = files.get('/index.html') ?? asVariant('/index.html', Buffer.from(WITHOUT_PAGES))
  const app = new Hono()
  for (const path of PAGES) app.get(path, (context) => send(page, context.req.header('accept-encoding')))
  for (const [path, file] of files)
    app.get(path, (context) => send(file, context.req.header('accept-encoding')))
  app.get('/robots.txt', () => new Response('User-agent: *\nDisallow: /\n', { headers }))
  return app
}
