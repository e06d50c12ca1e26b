/** Opens this page's database for whoever is signed in. Another person's copy, on a shared computer, is erased first. */
import type { Account } from '@whatworked/shared/protocol/account'
import { OWN_SESSION, readConnection, saveConnection } from '../../src/data/connection.ts'
import { eraseSpaces, openSpacesDb } from '../../src/data/spaces-db.ts'
import { markSignedIn } from '../session.ts'

/** `failed`: the browser keeps nothing, as in some private windows. */
export const openFor = async (account: Account) => {
  try {
    let db = openSpacesDb()
    const before = await readConnection(db)
    if (before !== undefined && before.account.id !== account.id) {
      db.close()
      await eraseSpaces()
      markSignedIn()
      db = openSpacesDb()
    }
    if (before?.account.id !== account.id)
      await saveConnection(db, {
        ...{ server: location.origin, token: OWN_SESSION, account },
        device: { id: 'page', name: 'Web page' },
      })
    return { kind: 'open' as const, db }
  } catch {
    return { kind: 'failed' as const }
  }
}
