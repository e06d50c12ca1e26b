/** Words that could not be sent, as text that can be copied, exported and understood without us. */
import { sheetOf } from '@whatworked/shared/forms/sheets'
import { comment } from '@whatworked/shared/records/comment'
import { type Contribution, contribution } from '@whatworked/shared/records/contribution'
import { uuid } from '@whatworked/shared/records/fields'
import { type Promised, plan } from '@whatworked/shared/records/plan'
import { post } from '@whatworked/shared/records/post'
import { reflection } from '@whatworked/shared/records/reflection'
import { trial } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import type { TrayRow } from '../../data/local-record.ts'
import { wordsIn } from '../../ui/words-in.ts'

/** What kind of thing it was: “A reply”, “A sheet you filled in”. */
export const trayTitle = ({ record }: TrayRow): string => TITLES[record.type] ?? 'Something you wrote'

const TITLES: Readonly<Record<string, string>> = {
  post: 'A shared entry',
  comment: 'A reply',
  reflection: 'A line of yours',
  trial: 'A plan of yours',
  contribution: 'A sheet you filled in',
  plan: 'What you’ll try next',
}

/** Why it could not be sent, and what that means. */
export const trayReason = ({ reason, spaceName }: TrayRow): string => {
  const space = spaceName ?? 'the space'
  switch (reason) {
    case 'revoked':
      return `You are no longer in ${space}, so it wasn’t sent.`
    case 'disconnected':
      return `This browser was disconnected before it could be sent to ${space}.`
    case 'other-account':
      return 'This browser was connected as somebody else before it could be sent.'
    case 'not-allowed':
      return `Your role in ${space} doesn’t allow it.`
    case 'removed':
      return `It was taken away in ${space} while you were changing it.`
    case 'invalid':
      return `The server of ${space} couldn’t read it: it may be too long, or from another version.`
    case 'parent-gone':
      return 'The post it belonged to was taken back.'
    case 'ended':
      return `What it was written for in ${space} has ended. Your words are safe here; once it is opened again, share them again.`
    case 'conflict':
      return 'Somebody else changed the same words at the same time; these are yours.'
    case 'reader-gone':
      return `Whom you handed it to is no longer in ${space}.`
    default:
      return `The server of ${space} didn’t take it (${reason}).`
  }
}

/** The words themselves, field by field. */
export const trayText = ({ record }: TrayRow): string => {
  const asComment = v.safeParse(comment, record.body)
  if (record.type === 'comment' && asComment.success) return asComment.output.text
  const asPost = v.safeParse(post, record.body)
  if (record.type === 'post' && asPost.success) {
    const { techniques, quote, ...words } = asPost.output
    return linesOf({
      ...words,
      technique: techniques.map(({ name }) => name).join(', '),
      quote: quote?.exact,
    })
  }
  const asReflection = v.safeParse(reflection, record.body)
  if (record.type === 'reflection' && asReflection.success) return linesOf(asReflection.output)
  const asTrial = v.safeParse(trial, record.body)
  if (record.type === 'trial' && asTrial.success) {
    const { ifI, then, because, lessOf, lookFor } = asTrial.output
    return linesOf({ ifThen: { ifI, then, because }, lessOf, lookFor })
  }
  const asSheet = v.safeParse(contribution, record.body)
  if (record.type === 'contribution' && asSheet.success) return sheetText(asSheet.output)
  const asPlan = v.safeParse(plan, record.body)
  if (record.type === 'plan' && asPlan.success) return asPlan.output.changes.map(changeText).join('\n\n')
  return JSON.stringify(record.body, undefined, 2) ?? ''
}

type Words = Partial<
  Record<
    'technique' | 'asks' | 'tried' | 'worked' | 'didnt' | 'why' | 'matters' | 'lookFor' | 'next',
    string | undefined
  >
> & {
  readonly quote?: string | undefined
  readonly ifThen?: { readonly [part in 'ifI' | 'then' | 'because']?: string | undefined } | undefined
  readonly lessOf?: { readonly what: string } | undefined
}

const linesOf = (words: Words): string => {
  const lines: Line[] = [
    ['Technique', words.technique],
    ['The question', words.asks],
    ['What I tried', words.tried],
    ['What worked', words.worked],
    ['What didn’t', words.didnt],
    ['Why', words.why],
    ['The passage', words.quote],
    ['Why it matters', words.matters],
    ['If I', words.ifThen?.ifI],
    ['then', words.ifThen?.then],
    ['because', words.ifThen?.because],
    ['Less of', words.lessOf?.what],
    ['What pupils will do', words.lookFor],
    ['Next', words.next],
  ]
  return labelled(lines)
}

type Line = readonly [label: string, words: string | undefined]
const labelled = (lines: readonly Line[]): string =>
  lines.flatMap(([label, words]) => (words?.trim() ? [`${label}: ${words}`] : [])).join('\n')

/** A field that this version has no label for stands without one. */
const sheetText = ({ sheet, values }: Contribution): string => {
  const fields = sheetOf({}, sheet)?.fields ?? []
  const known = labelled(fields.map(({ id, label }) => [label, wordsIn(values[id]).join(', ')]))
  const others = Object.entries(values).filter(([id]) => fields.every((field) => field.id !== id))
  const rest = others.flatMap(([, value]) => wordsIn(value)).filter((words) => !v.is(uuid, words))
  return [known, ...rest].filter(Boolean).join('\n')
}

const changeText = (change: Promised): string =>
  labelled([
    ['If I', change.ifI],
    ['then', change.then],
    ['because', change.because],
    ['Less of', change.lessOf?.what],
    ['What pupils should do differently', change.pupilsWill],
    ['What I’ll bring back', change.bringBack],
  ])

/** Everything in the tray as one text file. */
export const trayFile = (rows: readonly TrayRow[]): string =>
  rows
    .map(
      (row) =>
        `${trayTitle(row)}, ${new Date(row.at).toISOString().slice(0, 10)}\n${trayReason(row)}\n\n${trayText(row)}\n`,
    )
    .join('\n----\n\n')
