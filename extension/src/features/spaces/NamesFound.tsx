import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { counted } from '../../ui/words.ts'
import type { Answer, Hint } from './check-copy.ts'
import './names-found.css'

interface Props {
  readonly hints: readonly Hint[]
  readonly onAnswer: (keys: readonly string[], answer: Answer) => void
  /** The teacher says that this is nobody's name; only this browser remembers it. */
  readonly onNotAName?: (hint: Hint) => void
}

/** The class names and whatever tells of a pupil in words to be shared, each with what could stand there. */
export const NamesFound = ({ hints, onAnswer, onNotAName }: Props) => {
  const open = hints.filter(({ answer }) => answer === undefined)
  return (
    <>
      {open.length > 1 && (
        <div className="names-all">
          <Button
            size="dense"
            icon="check"
            onClick={() =>
              onAnswer(
                open.map(({ key }) => key),
                'said',
              )
            }
          >
            Say all {open.length} another way
          </Button>
        </div>
      )}
      {hints.map((hint) => (
        <NameFound key={hint.key} hint={hint} onAnswer={onAnswer} onNotAName={onNotAName} />
      ))}
    </>
  )
}

/** How many of these have to be answered before anything is shared, in words; undefined when none is left. */
export const toDecide = (hints: readonly Hint[]): string | undefined => {
  const open = hints.filter(({ isSure, answer }) => isSure && answer === undefined).length
  return open === 0 ? undefined : `${counted(open, 'name or number', 'names or numbers')} to decide on first.`
}

const NameFound = ({
  hint,
  onAnswer,
  onNotAName,
}: { readonly hint: Hint } & Pick<Props, 'onAnswer'> & {
    readonly onNotAName: Props['onNotAName'] | undefined
  }) => {
  const { key, answer, found, instead } = hint
  const title = titleOf(hint)
  const isSaid = answer === 'said'
  return (
    <section
      className="names-found"
      aria-label={title}
      tabIndex={-1}
      data-open={hint.isSure && answer === undefined}
    >
      <Icon name="eye" />
      <div className="grow">
        <h3>
          {title}
          {hint.count > 1 && `, ${hint.count} times`}
        </h3>
        <p className="small muted">
          {isSaid ? 'In the shared copy it says:' : answer ? 'In the shared copy it stays:' : 'It could say:'}
        </p>
        <p className="words names-sentence">
          {hint.before}
          <b>{answer === 'left' ? found : instead}</b>
          {hint.after}
        </p>
        <div className="row wrap">
          <Button
            size="dense"
            kind={answer === 'left' ? 'quiet' : 'soft'}
            {...(isSaid && { icon: 'check' as const })}
            aria-pressed={isSaid}
            onClick={() => onAnswer([key], 'said')}
          >
            {hint.kind === 'class' ? 'Say it so' : `Say ${instead}`}
          </Button>
          <Button
            size="dense"
            kind={answer === 'left' ? 'soft' : 'quiet'}
            {...(answer === 'left' && { icon: 'check' as const })}
            aria-pressed={answer === 'left'}
            onClick={() => onAnswer([key], 'left')}
          >
            Leave {hint.kind === 'class' || hint.kind === 'pupil' ? found : 'it'}
          </Button>
          {hint.kind === 'name' && onNotAName && (
            <Button size="dense" kind="quiet" onClick={() => onNotAName(hint)}>
              Not a name
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

const titleOf = ({ kind, found, isSure }: Hint): string => {
  switch (kind) {
    case 'class':
      return `We found “${found}” in your text`
    case 'pupil':
      return isSure ? `“${found}” is on your class list` : `Is “${found}” somebody on your class list?`
    case 'name':
      return `Is “${found}” a pupil?`
    case 'email':
      return `We found an e-mail address: ${found}`
    case 'phone':
      return `Is “${found}” a phone number?`
    case 'birth':
      return `Is “${found}” a date of birth?`
    case 'upn':
      return isSure ? `“${found}” is a pupil’s number` : `Is “${found}” a pupil’s number?`
    case 'nhs':
      return `Is “${found}” an NHS number?`
  }
}
