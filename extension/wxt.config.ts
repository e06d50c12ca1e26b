import { defineConfig } from 'wxt'
import { allowPopupStyles, layersInOrder, prerenderPopup, stylesWithinThePopup } from './build-steps.ts'

/** Only our own server is reached, and only by `sync/`; everything else a page could load is refused. */
const EXTENSION_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' https: http://localhost:*",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export default defineConfig({
  srcDir: 'src',
  imports: false,
  modules: ['@wxt-dev/module-react'],
  vite: () => ({
    plugins: [prerenderPopup(), layersInOrder(), stylesWithinThePopup()],
    // The least browsers of the manifest: nothing is rewritten that they understand, such as `light-dark()`.
    build: {
      target: ['chrome130', 'firefox142'],
      cssTarget: ['chrome130', 'firefox142'],
      modulePreload: { polyfill: false },
      // React in one piece: parted by who else needs which part of it, the popup would fetch more, and more often.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\/(?!.*server)/ }],
          },
        },
      },
    },
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_security_policy = { extension_pages: allowPopupStyles(EXTENSION_CSP) }
    },
  },
  manifest: ({ browser }) => ({
    name: 'WhatWorked',
    short_name: 'WhatWorked',
    description:
      'A reflection journal for teachers: clip research, try it, write down what worked, what didn’t and why.',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    // Asked for only when somebody switches reminders on.
    optional_permissions: ['notifications'],
    incognito: 'not_allowed',
    omnibox: { keyword: 'ww' },
    action: { default_title: 'WhatWorked' },
    // Only combinations that the browsers really assign: Chromium silently drops Alt+Shift and a letter.
    commands: {
      _execute_action: { suggested_key: { default: 'Ctrl+Shift+7', mac: 'Command+Shift+7' } },
      clip: { suggested_key: { default: 'Alt+K' }, description: 'Clip the passage or page' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'journal@whatworked.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
})
