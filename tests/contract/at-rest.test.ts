/** What is in the files, the logs and the pages, and what is not. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '@whatworked/server/app'
import { readEnv } from '@whatworked/server/env'
import { startPairing } from '@whatworked/shared/protocol/account'
import { describe, expect, it } from 'vitest'
import { aFolder, aMutation, aWorld, headersFor, PASSWORD } from './world.ts'

const WORDS = 'Year 9 argued about photosynthesis for ten minutes'

describe('at rest', () => {
  it('no token, code or password is in the database files, and none of them nor any word is in the logs', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { stream } = await world.aSpace(owner)
    const { token } = await world.invite(owner, stream)
    const pairing = await world.call(startPairing, { input: { deviceName: 'A browser' } })
    const body = { of: 'win', tried: WORDS, byline: 'name' }
    await world.push(owner, stream, [aMutation(1, { body }), aMutation(2, { body: { of: WORDS } })])
    const odd = { ...headersFor(owner.extension), 'ww-protocol': '7' }
    await world.raw(`/v1/streams/${stream}/pull?after=${encodeURIComponent(WORDS)}`, { headers: odd })
    await world.raw('/v1/sign-in', {
      method: 'POST',
      headers: headersFor({}),
      body: JSON.stringify({ email: owner.email, password: `${PASSWORD}!` }),
    })
    const secrets = [
      owner.extension.bearer ?? '',
      (owner.page.cookie ?? '').slice(3),
      token,
      pairing.secret,
      pairing.code,
      PASSWORD,
    ]
    const kept = readdirSync(world.folder)
      .map((name) => readFileSync(join(world.folder, name), 'latin1'))
      .join()
    for (const secret of secrets) expect(kept).not.toContain(secret)
    expect(kept).toContain(WORDS)
    const logged = world.logged.join('')
    expect(logged).toContain('newer-protocol')
    for (const secret of [...secrets, WORDS, 'photosynthesis', owner.email, 'Olive', stream])
      expect(logged).not.toContain(secret)
  })

  it('what is taken back is gone from the database file once it is closed', async () => {
    const world = await aWorld()
    const owner = await world.firstOwner()
    const { stream } = await world.aSpace(owner)
    const post = aMutation(1, { body: { of: 'win', tried: WORDS, byline: 'name' } })
    await world.push(owner, stream, [post])
    await world.push(owner, stream, [aMutation(2, { id: post.id, ifSeq: 3, removed: true, body: null })])
    await world.db.read([{ sql: 'PRAGMA wal_checkpoint(TRUNCATE)', args: [] }])
    const kept = readdirSync(world.folder)
      .map((name) => readFileSync(join(world.folder, name), 'latin1'))
      .join()
    expect(kept).not.toContain(WORDS)
  })
})

describe('the pages', () => {
  const aSite = async () => {
    const webDir = aFolder()
    mkdirSync(join(webDir, 'assets'))
    writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>WhatWorked</title>')
    writeFileSync(join(webDir, 'assets', 'app-1a2b.js'), 'export {}')
    const world = await aWorld()
    return createApp({ ...world.deps, webDir })
  }

  it('are the same for every route, say nothing of a space, and are closed to scripts of others and to robots', async () => {
    const app = await aSite()
    const bodies = new Set<string>()
    for (const path of ['/', '/setup', '/join', '/sign-in', '/pair', '/account']) {
      const response = await app.request(path)
      expect(response.status).toBe(200)
      bodies.add(await response.text())
      const policy = response.headers.get('content-security-policy') ?? ''
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ])
        expect(policy).toContain(part)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(response.headers.get('x-robots-tag')).toContain('noindex')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
    expect(bodies.size).toBe(1)
    expect((await app.request('/assets/app-1a2b.js')).headers.get('content-type')).toMatch(/javascript/)
  })

  it('give nothing outside their folder', async () => {
    const app = await aSite()
    const tries = [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/assets/..%5c..%5cx',
      '//etc/passwd',
    ]
    tries.push(
      '/assets/',
      '/assets',
      '/index.html%00.js',
      '/.env',
      '/whatworked.db',
      '/assets/%2e%2e/%2e%2e/etc/passwd',
    )
    for (const path of tries) expect([path, (await app.request(path)).status]).toEqual([path, 404])
  })

  it('health answers without a database, ready only with one', async () => {
    const world = await aWorld()
    expect((await world.raw('/health')).status).toBe(200)
    expect((await world.raw('/ready')).status).toBe(200)
    await world.db.write({ statements: [{ sql: 'drop table migrations', args: [] }] })
    expect((await world.raw('/health')).status).toBe(200)
    expect((await world.raw('/ready')).status).toBe(500)
  })
})

describe('the environment', () => {
  it('is refused in one sentence when it is unclear', () => {
    for (const [env, sentence] of [
      [{ PORT: 'http' }, /^PORT must be a whole number\.$/],
      [{ PORT: '70000' }, /^PORT must be at most 65535\.$/],
      [{ PUBLIC_URL: 'ww.school.example' }, /^PUBLIC_URL must be an address/],
      [{ HOST: '0.0.0.0' }, /^Set PUBLIC_URL/],
      [{ DATABASE_URL: 'postgres://x' }, /^DATABASE_URL must begin/],
    ] as const)
      expect(() => readEnv(env)).toThrow(sentence)
    expect(readEnv({ PUBLIC_URL: 'https://ww.school.example/' }).PUBLIC_URL).toBe('https://ww.school.example')
  })
})
