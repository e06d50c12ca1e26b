import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The server's own pages: one page for every address, its script and styles as files, as the server's CSP wants it. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: here('../.output/web'),
    emptyOutDir: true,
    target: ['chrome130', 'firefox142', 'safari18'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
