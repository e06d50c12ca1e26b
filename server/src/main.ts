/** `node server/src/main.ts`: starts the server and says how to reach it; Ctrl+C or SIGTERM stops it cleanly. */
import { fileURLToPath } from 'node:url'
import { CannotStart } from './db/lock.ts'
import { readEnv } from './env.ts'
import { createLog } from './log.ts'
import { type Running, start } from './start.ts'

const explain = (error: unknown): string => {
  if (error instanceof CannotStart) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'That port is taken. Stop what uses it, or choose another with PORT.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const log = createLog((line) => process.stderr.write(line), Date.now)

/** Where `npm run build` leaves the web pages, seen from here. */
const BUILT_PAGES = fileURLToPath(new URL('../../extension/.output/web', import.meta.url))

let running: Running
try {
  running = await start(readEnv({ WEB_DIR: BUILT_PAGES, ...process.env }), log, Date.now)
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
console.log(`WhatWorked is at ${running.url}`)
if (running.setupLink !== undefined) console.log(`Set it up once, with this link: ${running.setupLink}`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(explain(error))
        process.exit(1)
      },
    )
  })
