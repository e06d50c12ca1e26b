import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHROME_BUILD } from '../support/chromium.ts'
import { FIREFOX_BUILD } from '../support/firefox.ts'

type Manifest = Record<string, unknown> & {
  permissions?: string[]
  content_security_policy?: { extension_pages?: string }
  commands?: Record<string, { suggested_key?: { default?: string; mac?: string } }>
  background?: Record<string, unknown>
}

const builds = [
  ['Chrome', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
] as const

const manifestOf = (folder: string): Manifest =>
  // Safe: only read by the checks below, each of which fails on another shape.
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest

describe.each(builds)('the %s build', (name, folder) => {
  const manifest = manifestOf(folder)

  test('asks for these permissions and no other', () => {
    expect([...(manifest.permissions ?? [])].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ])
  })

  test('asks for no site, not even later', () => {
    for (const key of ['host_permissions', 'optional_host_permissions', 'content_scripts'])
      expect(manifest[key] ?? []).toEqual([])
  })

  test('may later ask for notifications, when somebody switches reminders on, and for nothing else', () => {
    expect(manifest['optional_permissions']).toEqual(['notifications'])
  })

  test('shows none of its files to pages, and talks to none', () => {
    expect(manifest['web_accessible_resources'] ?? []).toEqual([])
    expect(manifest['externally_connectable']).toBeUndefined()
  })

  test('loads and runs nothing but its own; of styles within a page only those of the popup', () => {
    const popup = readFileSync(join(folder, 'popup.html'), 'utf8')
    const [styles, more] = [...popup.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text ?? '')
    expect(more).toBeUndefined()
    const hash = createHash('sha256')
      .update(styles ?? '')
      .digest('base64')
    expect(manifest.content_security_policy?.extension_pages?.split('; ').sort()).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'sha256-${hash}'`,
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'self' https: http://localhost:*",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].sort(),
    )
  })

  test('has no key and no update address of its own', () => {
    expect(manifest['key']).toBeUndefined()
    expect(manifest['update_url']).toBeUndefined()
  })

  test('is the third version of manifests, with a background that may sleep', () => {
    expect(manifest['manifest_version']).toBe(3)
    expect(Object.keys(manifest.background ?? {})).toEqual([name === 'Chrome' ? 'service_worker' : 'scripts'])
  })

  test('answers in the address bar to one keyword and nothing else', () => {
    expect(manifest['omnibox']).toEqual({ keyword: 'ww' })
    expect(manifest['chrome_settings_overrides'] ?? manifest['chrome_url_overrides']).toBeUndefined()
  })

  test('never runs in a private window', () => {
    expect(manifest['incognito']).toBe('not_allowed')
  })

  test('keeps to the lengths that the stores allow', () => {
    expect(String(manifest['name']).length).toBeLessThanOrEqual(45)
    expect(String(manifest['short_name']).length).toBeLessThanOrEqual(12)
    expect(String(manifest['description']).length).toBeLessThanOrEqual(132)
  })

  test('suggests at most four shortcuts, none of them a kind that Chromium never assigns', () => {
    const keys = Object.values(manifest.commands ?? {}).map((command) => command.suggested_key?.default)
    expect(keys.length).toBeGreaterThanOrEqual(2)
    expect(keys.filter(Boolean).length).toBeLessThanOrEqual(4)
    expect(keys.filter((key) => key && /^Alt\+Shift\+[A-Z]$/.test(key))).toEqual([])
  })
})

test('the oldest browsers are the ones that were decided on', () => {
  expect(manifestOf(CHROME_BUILD)['minimum_chrome_version']).toBe('130')
  expect(manifestOf(FIREFOX_BUILD)['browser_specific_settings']).toMatchObject({
    gecko: { strict_min_version: '142.0', data_collection_permissions: { required: expect.any(Array) } },
  })
})
