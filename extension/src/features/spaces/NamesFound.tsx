import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { NamedInCopy } from './check-copy.ts'
import './share-panel.css'

interface Props {
  readonly named: readonly NamedInCopy[]
  /** Classes whose name the author leaves as it is. */
  readonly left: ReadonlySet<string>
  readonly onLeave: (classId: string, leave: boolean) => void
}

/** The author's own class names that stand in the text, each with the words that could stand there. */
export const NamesFound = ({ named, left, onLeave }: Props) =>
  named.map((name) => {
    const isLeft = left.has(name.classId)
    return (
      <section
        key={name.classId}
        className="names-found"
        aria-label={`We found “${name.found}” in your text`}
      >
        <Icon name="eye" />
        <div className="grow">
          <h3>
            We found “{name.found}” in your text{name.count > 1 && `, ${name.count} times`}
          </h3>
          <p className="small muted">
            {isLeft ? 'In the shared copy it says:' : 'In the shared copy it would say:'}
          </p>
          <p className="words names-sentence">
            {name.before}
            <b>{isLeft ? name.found : name.instead}</b>
            {name.after}
          </p>
          <div className="row wrap">
            <Button
              size="dense"
              kind={isLeft ? 'quiet' : 'soft'}
              {...(!isLeft && { icon: 'check' as const })}
              aria-pressed={!isLeft}
              onClick={() => onLeave(name.classId, false)}
            >
              Say it so
            </Button>
            <Button
              size="dense"
              kind={isLeft ? 'soft' : 'quiet'}
              {...(isLeft && { icon: 'check' as const })}
              aria-pressed={isLeft}
              onClick={() => onLeave(name.classId, true)}
            >
              Leave {name.found}
            </Button>
          </div>
        </div>
      </section>
    )
  })
