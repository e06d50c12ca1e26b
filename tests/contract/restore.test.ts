import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readEnv } from '@whatworked/server/env'
import { createLog } from '@whatworked/server/log'
import { start } from '@whatworked/server/start'
import { expect, it, onTestFinished } from 'vitest'
import { aFolder, aMutation, headersFor, openWorld } from './world.ts'

it('devices fetch a space anew after an older copy was put back', async () => {
  const folder = aFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const world = openWorld(join(folder, 'live'))
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner)
  await world.close()
  cpSync(join(folder, 'live'), join(folder, 'copy'), { recursive: true })
  const later = openWorld(join(folder, 'live'))
  await later.push(owner, stream, [aMutation(1)])
  const seen = await later.pull(owner, stream)
  await later.close()

  const env = readEnv({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'copy'), RESTORED: '1' })
  const lines: string[] = []
  const server = await start(
    env,
    createLog((line) => lines.push(line), Date.now),
    Date.now,
  )
  const ask = async (query: string): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await fetch(`${server.url}/v1/streams/${stream}/pull?${query}`, {
      headers: headersFor(owner.extension),
    })
    return { status: response.status, body: await response.json() }
  }
  const stale = await ask(`after=${seen.cursor}&epoch=${seen.epoch}`)
  expect(stale).toMatchObject({ status: 410, body: { code: 'resync', epoch: seen.epoch + 1 } })
  expect((await ask(`after=0&epoch=${seen.epoch + 1}`)).body).toMatchObject({ head: 2, cursor: 2 })
  await server.stop()
})
