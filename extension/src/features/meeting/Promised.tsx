import type { Promised as Change } from '@whatworked/shared/records/plan'
import { contextWords } from '../../ui/context-words.ts'
import { IfThenWords } from '../../ui/IfThenWords.tsx'

interface Props {
  readonly changes: readonly Change[]
  /** With the class it is for and what is done less of; the board shows only the words. */
  readonly isWhole?: boolean
}

/** What somebody promised: up to three small changes, in their own words. */
export const Promised = ({ changes, isWhole }: Props) =>
  changes.map((change) => (
    <p key={change.id} className="promised">
      <IfThenWords trial={change} instead={change.technique ?? 'A change'} />
      {isWhole && <Beside change={change} />}
    </p>
  ))

const Beside = ({ change: { context, lessOf, pupilsWill, bringBack } }: { readonly change: Change }) => {
  const whom = context && contextWords(context)
  const said = [
    whom && `With ${whom}.`,
    lessOf && `Less of: ${lessOf.what}.`,
    pupilsWill && `Pupils will: ${pupilsWill}.`,
    bringBack && `I’ll bring back: ${bringBack}.`,
  ].filter(Boolean)
  return said.length > 0 && <span className="promised-beside">{said.join(' ').replaceAll('..', '.')}</span>
}
