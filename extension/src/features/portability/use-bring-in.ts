import type { SaveFailure } from '@whatworked/shared/failure'
import { useRef, useState } from 'react'
import { CantRead, type FilePiece } from '../../data/portability/import-json.ts'
import { type Import, recentImports } from '../../data/portability/import-log.ts'
import { type Plan, planImport } from '../../data/portability/import-plan.ts'
import { type Brought, bringIn } from '../../data/portability/import-write.ts'
import { useDb } from '../../data/use-live.ts'
import type { Opened } from './open-files.ts'
import type { Mapping } from './table-mapping.ts'
import { noteJournal } from './use-health.ts'

type Table = Extract<Opened, { kind: 'table' }>
type Named = Pick<Opened, 'name' | 'what'>

/** Where bringing in stands: nothing is written before the teacher has seen what would be. */
export type Step =
  | { readonly kind: 'choose'; readonly trouble?: string }
  | { readonly kind: 'reading'; readonly read: number }
  | { readonly kind: 'table'; readonly opened: Table }
  | { readonly kind: 'found'; readonly opened: Named; readonly plan: Plan; readonly failure?: SaveFailure }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: Brought; readonly import: Import | undefined }

/** The steps of bringing files in, one after the other. */
export const useBringIn = () => {
  const db = useDb()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  // A file that is still being read when another is chosen has no say any more.
  const turn = useRef(0)

  const fail = (error: unknown) => {
    if (!(error instanceof CantRead)) {
      // A browser that can't read the file any more (moved, a stick pulled out) throws its own errors.
      const trouble = 'The file could not be read to its end. Is it still there? Choose it again.'
      return setStep({ kind: 'choose', trouble })
    }
    setStep({ kind: 'choose', trouble: error.message })
  }

  const look = async (opened: Named, pieces: AsyncIterable<FilePiece>, mine: number) => {
    let told = 0
    const plan = await planImport(db, pieces, (read) => {
      if (turn.current !== mine || read - told < 1000) return
      told = read
      setStep({ kind: 'reading', read })
    })
    if (turn.current === mine) setStep({ kind: 'found', opened, plan })
  }

  const choose = async (files: readonly File[]) => {
    turn.current += 1
    const mine = turn.current
    setStep({ kind: 'reading', read: 0 })
    try {
      const { openFiles } = await import('./open-files.ts')
      const opened = await openFiles(db, files)
      if (turn.current !== mine) return
      if (opened.kind === 'table') setStep({ kind: 'table', opened })
      else await look(opened, opened.pieces(), mine)
    } catch (error) {
      if (turn.current === mine) fail(error)
    }
  }

  const map = async (opened: Table, mapping: Mapping) => {
    turn.current += 1
    const mine = turn.current
    setStep({ kind: 'reading', read: 0 })
    await look(opened, opened.pieces(mapping), mine).catch(fail)
  }

  const write = async (opened: Named, plan: Plan) => {
    const of = plan.incoming.length
    setStep({ kind: 'writing', done: 0, of })
    const result = await bringIn(db, plan, opened.name, new Date(), (done) =>
      setStep({ kind: 'writing', done, of }),
    )
    if (result.kind !== 'brought') return setStep({ kind: 'found', opened, plan, failure: result })
    await noteJournal(db, {}).catch(() => undefined)
    const [latest] = await recentImports(db)
    setStep({ kind: 'done', result, import: latest })
  }

  const again = () => {
    turn.current += 1
    setStep({ kind: 'choose' })
  }
  return { step, choose, map, write, again }
}
