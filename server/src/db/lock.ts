/** One server a data folder. libSQL's SQLite can lose writes when two processes checkpoint at once (sqlite.org/wal.html, "WAL-reset bug"). */
import Libsql from 'libsql'

/** Why a server cannot start; the sentence is for whoever started it. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** Takes the lock of a folder until `release`. The system frees it when the process dies, however it dies. */
export const lockFolder = (folder: string): { readonly release: () => void } => {
  const lock = new Libsql(`${folder}/whatworked.lock`, { timeout: 0 })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new CannotStart(
      `Another WhatWorked server is using ${folder}. Stop that one first, or give this one a DATA_DIR of its own.`,
      { cause },
    )
  }
  return { release: () => lock.close() }
}
