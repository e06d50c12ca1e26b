import type { Promised as Change } from '@whatworked/shared/records/plan'
import { contextWords } from '../../ui/context-words.ts'
import { Folded } from '../../ui/Folded.tsx'
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
      {isWhole ? (
        <Folded length={lengthOf(change)}>
          <Words change={change} />
          <Beside change={change} />
        </Folded>
      ) : (
        <Words change={change} />
      )}
    </p>
  ))

const Words = ({ change }: { readonly change: Change }) => (
  <IfThenWords trial={change} instead={change.technique ?? 'A change'} />
)

const lengthOf = ({
  ifI = '',
  then = '',
  because = '',
  lessOf,
  pupilsWill = '',
  bringBack = '',
}: Change): number => [ifI, then, because, lessOf?.what ?? '', pupilsWill, bringBack].join('').length

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
