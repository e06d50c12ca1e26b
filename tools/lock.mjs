/** A lock file, so that two first runs in one clone do not install into the same folder at once. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 300

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    return failure.code === 'EPERM'
  }
}

const take = (file) => {
  mkdirSync(dirname(file), { recursive: true })
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (failure) {
    if (failure.code !== 'EEXIST') throw failure
    return false
  }
}

/** The process that holds the lock, or undefined when it has gone or has not written its number yet. */
const holder = (file) => {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isNaN(pid) ? undefined : pid
  } catch {
    // The holder let go between our two looks.
    return undefined
  }
}

/** Runs the work while holding the lock; waits for another run to finish and takes over from one that died. */
export const withLock = async (file, work) => {
  let strange = 0
  for (let told = false; !take(file); await wait(POLL_MS)) {
    const pid = holder(file)
    strange = pid === undefined ? strange + 1 : 0
    // A lock without a number may be half a millisecond old: it counts as left behind only after a few looks.
    if ((pid !== undefined && !isAlive(pid)) || strange > 5) rmSync(file, { force: true })
    else if (!told && pid !== undefined) {
      told = true
      console.error(`Waiting for another run (process ${pid}) to finish installing.`)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
