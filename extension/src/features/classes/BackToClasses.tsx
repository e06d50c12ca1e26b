import { Icon } from '../../ui/Icon.tsx'
import '../../ui/crumbs.css'

/** The line over the screens that belong to the classes. */
export const BackToClasses = () => (
  <div className="crumbs">
    <a className="crumb" href="#/classes">
      <Icon name="chevron-back" />
      Your classes
    </a>
  </div>
)
