import type { SaveFailure } from '@whatworked/shared/failure'
import type { Plan } from '../../data/portability/import-plan.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { counted } from '../../ui/words.ts'
import type { Opened } from './open-files.ts'

interface Props {
  readonly opened: Pick<Opened, 'name' | 'what'>
  readonly plan: Plan
  readonly failure: SaveFailure | undefined
  readonly onBringIn: () => void
  readonly onLeave: () => void
}

const TYPES: readonly (readonly [type: string, one: string, many: string])[] = [
  ['reflection', 'reflection', 'reflections'],
  ['clip', 'clip', 'clips'],
  ['trial', 'trial', 'trials'],
  ['thanks', 'thanks', 'thanks'],
  ['source', 'source', 'sources'],
  ['technique', 'technique', 'techniques'],
  ['class', 'class', 'classes'],
  ['setting', 'setting', 'settings'],
  ['revision', 'earlier version', 'earlier versions'],
]

/** The dry run in words: what is new, what is here already, what would change, and what can't be read. */
export const PlanReport = ({ opened, plan, failure, onBringIn, onLeave }: Props) => {
  const { counts, newOfType, unread, unreadCount, incoming, whose, head } = plan
  const news = TYPES.flatMap(([type, one, many]) => {
    const count = newOfType.get(type)
    return count ? [counted(count, one, many)] : []
  })
  const known = new Set(TYPES.map(([type]) => type))
  const strange = [...newOfType].reduce((sum, [type, count]) => sum + (known.has(type) ? 0 : count), 0)
  const lines: readonly (readonly [count: number, title: string, words: string])[] = [
    [
      counts.new,
      'New',
      [...news, strange > 0 && `${counted(strange, 'record')} from a newer version`]
        .filter(Boolean)
        .join(', '),
    ],
    [counts.same, 'Here already', 'They say the same. Nothing happens to them.'],
    [counts.newer, 'Newer in the file', 'The file’s words are shown; yours become an earlier version.'],
    [counts.older, 'Newer here', 'Yours stay. What the file says otherwise becomes an earlier version.'],
    [counts['removed-here'], 'Removed here since', 'They stay removed.'],
    [
      counts['removed-there'],
      'Removed in the file',
      'Yours stay. Bringing something in never removes anything.',
    ],
    [counts.twice, 'Twice in the file', 'Each is kept once, as it was written last.'],
    [unreadCount, 'Can’t be read', 'They are left out. The list is below.'],
  ]
  return (
    <section className="card card-gap" aria-labelledby="found">
      <h2 id="found">What is in it</h2>
      <p>
        <b className="file-name">{opened.name}</b>
        <br />
        <span className="muted">
          {opened.what}
          {head.exportedAt && madeOn(head.exportedAt)}
        </span>
      </p>
      {whose === 'other' && (
        <Notice tone="wait" icon="person" title="This is a copy of another journal, not of the one here.">
          It may be from another browser of yours, or from somebody else. Its entries would stand among yours,
          and its settings stay out.
        </Notice>
      )}
      <div className="table-frame">
        <table className="data-table plan">
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">What happens</th>
              <th scope="col">How many</th>
            </tr>
          </thead>
          <tbody>
            {lines
              .filter(([count]) => count > 0)
              .map(([count, title, words]) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  <td>{words}</td>
                  <td className="figures">{count.toLocaleString('en-GB')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {unreadCount > 0 && (
        <details className="disclosure">
          <summary>What can’t be read</summary>
          <ul className="unread">
            {unread.map(({ where, why }) => (
              <li key={`${where} ${why}`}>
                <b>{where}</b>: {why}
              </li>
            ))}
          </ul>
          {unreadCount > unread.length && (
            <p className="small muted">And {(unreadCount - unread.length).toLocaleString('en-GB')} more.</p>
          )}
        </details>
      )}
      {failure && (
        <Notice
          tone="trouble"
          icon="warn"
          title={
            failure.kind === 'full'
              ? 'This computer’s disk is full.'
              : 'This browser couldn’t bring it in just now.'
          }
          live
        >
          Nothing of it was kept, and nothing here was changed.{' '}
          {failure.kind === 'full'
            ? 'Free some room, then try again.'
            : 'Close other WhatWorked pages and try again.'}
        </Notice>
      )}
      {incoming.length === 0 ? (
        <div className="row wrap">
          <p className="grow">
            Everything that can be read in it is here already. There is nothing to bring in.
          </p>
          <Button onClick={onLeave}>Choose another file</Button>
        </div>
      ) : (
        <div className="row wrap">
          <Button kind="primary" onClick={onBringIn}>
            Bring it in
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            Leave it
          </Button>
        </div>
      )}
    </section>
  )
}

const madeOn = (instant: string): string => {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? '' : `, made on ${longDay(localDayOf(date), localDayOf(new Date()))}`
}
