import '../../ui/crumbs.css'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import type { Round } from './round.ts'

/** What the group set out to do and how, with the way back to its space. */
export const ActivityHead = ({ round: { records, form } }: { readonly round: Round }) => {
  const { activity, space } = records
  const { title, focus, answers } = activity.body
  const purpose = answers.purpose ?? space.space?.purpose
  const shownFocus = focus ?? space.space?.focus
  return (
    <>
      <div className="crumbs">
        <a className="crumb" href={`#/space/${space.stream}`}>
          <Icon name="chevron-back" /> {space.space?.name ?? 'The space'}
        </a>
      </div>
      <div className="screen-head activity-head">
        <div>
          {title && <p className="activity-kicker">{form.name}</p>}
          <ScreenHeading title={title ?? form.name} />
          {purpose && <p className="activity-purpose">{purpose}</p>}
          {shownFocus && (
            <p className="muted activity-focus">
              <b>Focus</b> {shownFocus}
            </p>
          )}
        </div>
      </div>
    </>
  )
}
