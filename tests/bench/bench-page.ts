import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from '../../tools/browsers.ts'

const ENTRY = fileURLToPath(new URL('pages/main.ts', import.meta.url))

/** A page with `bench` of pages/main.ts in it, built as the product is. */
export type BenchPage = { address: string; close: () => void }

/** Builds the page and serves it on loopback. */
export const serveBenchPage = async (): Promise<BenchPage> => {
  const outDir = mkdtempSync(join(tmpdir(), 'ww-bench-page-'))
  await build({
    logLevel: 'warn',
    configFile: false,
    build: { outDir, emptyOutDir: true, lib: { entry: ENTRY, formats: ['es'], fileName: 'main' } },
  })
  const script = await readFile(join(outDir, 'main.js'))
  const server = createServer((request, response) => {
    if (request.url === '/main.js') response.setHeader('content-type', 'text/javascript').end(script)
    else {
      const html = '<!doctype html><title>bench</title><script type="module" src="/main.js"></script>'
      response.setHeader('content-type', 'text/html').end(html)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** Does something in a browser with a fresh profile: databases left over from earlier runs slow everything down. */
export const inFreshBrowser = async <T>(
  action: (page: Page, context: BrowserContext) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> => {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium found: install it, or set CHROMIUM to its program.')
  const profile = mkdtempSync(join(tmpdir(), 'ww-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    return await action(context.pages()[0] ?? (await context.newPage()), context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
