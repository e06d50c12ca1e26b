/** From plain columns back to records: names become the ids of what is known here, or new records with the entry. */
import { idFromContent } from '@whatworked/shared/ids'
import { guessClass } from '@whatworked/shared/records/class'
import { foldText } from '@whatworked/shared/text'
import type { JournalNames } from '../../data/journal-names.ts'
import type { FilePiece } from '../../data/portability/import-json.ts'
import { readRecord } from '../../data/portability/import-record.ts'
import { DIFFERENCES, OUTCOMES } from '../../ui/words.ts'
import { BETWEEN, type Plain, VERDICT_WORDS } from './plain-entry.ts'

const OWN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const WORDS = ['tried', 'worked', 'didnt', 'why', 'next', 'topic', 'period'] as const

/** Makes the pieces of entries one after the other; a name that comes twice becomes one record. */
export class PlainReader {
  private readonly techniques = new Map<string, string>()
  private readonly classes = new Map<string, string>()
  private readonly times = new Map<string, number>()
  private readonly sources: Set<string>
  private made: unknown[] = []

  /** `sources` are the ids of those that are known already. */
  constructor(names: JournalNames, sources: Iterable<string>) {
    this.sources = new Set(sources)
    for (const { id, name, aliases } of names.techniques.values())
      for (const one of [...aliases, name]) this.techniques.set(foldText(one), id)
    for (const { id, body } of names.classes.values()) this.classes.set(foldText(body.name), id)
  }

  /** The entry of one row or file, after the new class and techniques that it names. `day` is `YYYY-MM-DD`. */
  read(plain: Plain, day: string | undefined, where: string): FilePiece[] {
    if (day === undefined) return [{ kind: 'unread', where, why: whyNoDay(plain) }]
    this.made = []
    const createdAt = instantOf(plain.created) ?? new Date(`${day}T12:00:00`).getTime()
    const editedAt = instantOf(plain.edited) ?? createdAt
    const isKnown = OWN_ID.test(plain.id ?? '')
    const type = plain.kind === 'clip' || plain.kind === 'trial' ? plain.kind : 'reflection'
    const body = this.bodyOf(type, plain, day, createdAt)
    if (isEmptyOf(body)) return [{ kind: 'unread', where, why: 'There are no words in it.' }]
    const id = isKnown ? plain.id : this.idOf(plain, day)
    const pieces: FilePiece[] = [...this.made, { id, type, v: 1, createdAt, editedAt, body }].map(
      (value) => ({
        ...readRecord(value),
        where,
      }),
    )
    return pieces.map((piece) =>
      piece.kind === 'record' && isKnown && piece.record.id === id ? { ...piece, isPart: true } : piece,
    )
  }

  private bodyOf(type: string, plain: Plain, day: string, at: number): Record<string, unknown> {
    const techniques = split(plain.technique).map((name) => this.technique(name, at))
    const ofClass = plain.class?.trim() ? { class: this.class(plain.class, at) } : {}
    const ifThen = pick(plain, ['ifI', 'then', 'because'])
    if (type === 'clip')
      return {
        ...(plain.quote && { quote: { exact: plain.quote } }),
        ...pick(plain, ['matters']),
        ...(/^https?:\/\/\S+$/i.test(plain.address ?? '') && { url: plain.address }),
        ...(Object.keys(ifThen).length > 0 && { ifThen }),
        ...this.source(plain, at),
        techniques,
      }
    if (type === 'trial') {
      const verdict = Object.entries(VERDICT_WORDS).find(([, words]) => words === plain.verdict)?.[0]
      return {
        ...ifThen,
        ...pick(plain, ['lookFor', 'happened']),
        ...(techniques[0] !== undefined && { technique: techniques[0] }),
        ...ofClass,
        ...(['planned', 'trying', 'decided'].includes(plain.state ?? '') && { state: plain.state }),
        ...(verdict && {
          verdict: { kind: verdict, on: day, ...(plain.verdictWhy && { why: plain.verdictWhy }) },
        }),
      }
    }
    const outcome = OUTCOMES.find(({ label }) => foldText(label) === foldText(plain.outcome ?? ''))?.value
    const difference = DIFFERENCES.find(
      ({ label }) => foldText(label) === foldText(plain.difference ?? ''),
    )?.value
    return {
      happenedOn: day,
      ...pick(plain, WORDS),
      techniques,
      ...ofClass,
      ...(outcome && { outcome }),
      ...(difference && { difference }),
      ...(plain.reasons && { whyTags: split(plain.reasons) }),
      ...(plain.win === 'Yes' && { win: true }),
    }
  }

  private technique(name: string, at: number): string {
    return this.named(this.techniques, 'technique', name, at, { name })
  }

  private class(name: string, at: number): string {
    return this.named(this.classes, 'class', name.trim(), at, guessClass(name))
  }

  private source(plain: Plain, at: number): { source?: string } {
    const { sourceTitle, sourceDoi, sourceYear } = plain
    if (!sourceTitle && !sourceDoi)
      return this.sources.has(plain.source ?? '') ? { source: plain.source ?? '' } : {}
    const author = split(plain.sourceAuthors).map((literal) => ({ literal }))
    const year = Number(sourceYear)
    const body = {
      ...(sourceTitle && { title: sourceTitle }),
      ...(sourceDoi && { DOI: sourceDoi }),
      ...(author.length > 0 && { author }),
      ...(year > 0 && { issued: { 'date-parts': [[year]] } }),
    }
    const id = OWN_ID.test(plain.source ?? '')
      ? (plain.source ?? '')
      : idFromContent(JSON.stringify(['source', body]))
    if (!this.sources.has(id)) this.made.push({ id, type: 'source', v: 1, createdAt: at, editedAt: at, body })
    this.sources.add(id)
    return { source: id }
  }

  private named(known: Map<string, string>, type: string, name: string, at: number, body: object): string {
    const folded = foldText(name)
    const id = known.get(folded)
    if (id !== undefined) return id
    // The same name in another file, or in the same one a second time, is the same record.
    const made = idFromContent(JSON.stringify([type, folded]))
    known.set(folded, made)
    this.made.push({ id: made, type, v: 1, createdAt: at, editedAt: at, body })
    return made
  }

  /** The same row of the same file has the same id each time; a second row that says the same, another. */
  private idOf(plain: Plain, day: string): string {
    const content = JSON.stringify([day, Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1))])
    const time = (this.times.get(content) ?? 0) + 1
    this.times.set(content, time)
    return idFromContent(JSON.stringify(['plain', content, time]))
  }
}

const whyNoDay = ({ date }: Plain): string =>
  date ? `“${date.slice(0, 40)}” isn’t a day that can be read.` : 'It doesn’t say on which day it was.'

const split = (words = ''): string[] =>
  [...new Set(words.split(BETWEEN.trim()).map((one) => one.trim()))].filter(Boolean)

const pick = <Key extends keyof Plain>(plain: Plain, keys: readonly Key[]): Partial<Record<Key, string>> =>
  Object.fromEntries(keys.flatMap((key) => (plain[key]?.trim() ? [[key, plain[key]]] : []))) as Partial<
    Record<Key, string>
  >

const instantOf = (text: string | undefined): number | undefined => {
  const ms = Date.parse(text ?? '')
  return Number.isNaN(ms) || ms < 0 ? undefined : ms
}

const isEmptyOf = (body: Record<string, unknown>): boolean =>
  Object.entries(body).every(
    ([key, value]) => key === 'happenedOn' || key === 'state' || (Array.isArray(value) && value.length === 0),
  )
