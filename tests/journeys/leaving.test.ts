import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, type Person } from '../support/chromium.ts'
import { aServer, type ServerProcess } from '../support/server-process.ts'
import { connectExtension, joinWithLink, makeSpace, setUpServer } from '../support/steps.ts'

const SPACE = 'Questioning TLC'
const AMINA = { name: 'Amina Rahman', email: 'amina@school.example', password: 'seven quiet starters' }
const BEN = { name: 'Ben Okafor', email: 'ben@school.example', password: 'chalk and two rivers' }
/** What a colleague did has to be seen by an open page within this, on a slow computer too. */
const SOON_MS = 30_000

let server: ServerProcess
let amina: Person
let ben: Person

beforeAll(async () => {
  server = await aServer()
  ;[amina, ben] = await Promise.all([aPerson(), aPerson()])
})
afterAll(async () => {
  await Promise.all([amina.close(), ben.close()])
  await server.close()
})

test('who is removed from a space no longer has it, and keeps a journal', async () => {
  await setUpServer(amina, server, AMINA)
  await connectExtension(amina, server)
  const { stream, link } = await makeSpace(amina, { name: SPACE, purpose: 'Help every pupil answer.' })
  await joinWithLink(ben, link, BEN)
  await connectExtension(ben, server)
  const feed = await ben.openExtensionPage(`app.html#/space/${stream}`)
  await feed.getByRole('heading', { name: SPACE }).waitFor()

  const members = await amina.openExtensionPage(`app.html#/space/${stream}/members`)
  await members.getByRole('button', { name: `Remove ${BEN.name}` }).click()
  await members
    .getByRole('dialog')
    .getByRole('button', { name: `Remove ${BEN.name}` })
    .click()
  await members.getByRole('dialog').waitFor({ state: 'hidden' })

  await feed.getByRole('heading', { name: 'This space isn’t on this computer' }).waitFor({ timeout: SOON_MS })
  await feed.reload()
  await feed.getByRole('heading', { name: 'This space isn’t on this computer' }).waitFor()
  await feed.goto(ben.urlOf('app.html#/'))
  await feed.getByRole('heading', { name: 'Your journal' }).waitFor()
  expect(await feed.getByRole('link', { name: SPACE }).count()).toBe(0)
})
