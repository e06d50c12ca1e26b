/** Words that could not be sent, as text that can be copied, exported and understood without us. */
import { comment } from '@whatworked/shared/records/comment'
import { post } from '@whatworked/shared/records/post'
import * as v from 'valibot'
import type { TrayRow } from '../../data/local-record.ts'

/** What kind of thing it was: “A reply”, “A shared entry”. */
export const trayTitle = ({ record }: TrayRow): string =>
  record.type === 'post' ? 'A shared entry' : record.type === 'comment' ? 'A reply' : 'Something you wrote'

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
    const { tried, worked, didnt, why, next, matters, quote, techniques, ifThen } = asPost.output
    const lines: [string, string | undefined][] = [
      ['Technique', techniques.map(({ name }) => name).join(', ')],
      ['What I tried', tried],
      ['What worked', worked],
      ['What didn’t', didnt],
      ['Why', why],
      ['The passage', quote?.exact],
      ['Why it matters', matters],
      ['If I', ifThen?.ifI],
      ['then', ifThen?.then],
      ['because', ifThen?.because],
      ['Next', next],
    ]
    return lines.flatMap(([label, words]) => (words?.trim() ? [`${label}: ${words}`] : [])).join('\n')
  }
  return JSON.stringify(record.body, undefined, 2) ?? ''
}

/** Everything in the tray as one text file. */
export const trayFile = (rows: readonly TrayRow[]): string =>
  rows
    .map(
      (row) =>
        `${trayTitle(row)}, ${new Date(row.at).toISOString().slice(0, 10)}\n${trayReason(row)}\n\n${trayText(row)}\n`,
    )
    .join('\n----\n\n')
