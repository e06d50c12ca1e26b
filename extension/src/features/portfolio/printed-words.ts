/** The words of an entry that stand in its head on paper, chosen so that nothing left out slips into a heading. */
import { contextOfClass } from '@whatworked/shared/records/class'
import { type ReadableEntry, techniquesOf } from '../../data/entry.ts'
import { firstLine, techniqueNames } from '../../data/entry-title.ts'
import { contextWords } from '../../ui/context-words.ts'
import type { Printable } from './read-printable.ts'

/** What an entry is called on paper: its technique, its work, or what was tried; never words of another part. */
export const printedTitle = (entry: ReadableEntry, { names, sources }: Printable): string => {
  const techniques = techniqueNames(techniquesOf(entry), names).join(', ')
  if (entry.kind === 'clip') return sources.get(entry.body.source ?? '')?.title ?? 'A page I read'
  if (entry.kind === 'trial') return entry.body.ifI?.trim() ? `If I ${firstLine(entry.body.ifI)}` : 'A trial'
  const { tried = '', topic = '' } = entry.body
  return techniques || firstLine(tried) || firstLine(topic) || 'A reflection'
}

/** Whom an entry was tried with: the context as it was, and the class's own name only where it is asked for. */
export const printedClass = (entry: ReadableEntry, { names }: Printable, byName: boolean): string => {
  if (entry.kind === 'clip') return ''
  const known = names.classes.get(entry.body.class ?? '')?.body
  if (byName && known !== undefined) return known.name
  const context = entry.body.context ?? (known && contextOfClass(known))
  return context === undefined ? '' : contextWords(context)
}
