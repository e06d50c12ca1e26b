import { navigate } from 'wouter/use-hash-location'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import '../../ui/crumbs.css'

interface Props {
  readonly id: string
  readonly onMerge: () => void
  /** Only a technique of one's own, that nothing is written about, can go. */
  readonly onRemove: (() => void) | undefined
}

/** The way back to the library, and what can be done with a technique. */
export const TechniqueCrumbs = ({ id, onMerge, onRemove }: Props) => {
  useShortcut('e', () => navigate(`/technique/${id}/edit`))
  return (
    <div className="crumbs">
      <a className="crumb" href="#/techniques">
        <Icon name="chevron-back" />
        Techniques
      </a>
      <div className="row">
        <Button kind="quiet" size="dense" icon="print" onClick={() => print()}>
          Print
        </Button>
        <ButtonLink href={`#/technique/${id}/edit`} size="dense" icon="write">
          Edit
        </ButtonLink>
        <Menu
          label="More"
          icon="more"
          items={[
            { label: 'Merge with another', icon: 'link', onSelect: onMerge },
            ...(onRemove
              ? [{ label: 'Take out of the library', icon: 'bin', onSelect: onRemove } as const]
              : []),
          ]}
        />
      </div>
    </div>
  )
}
