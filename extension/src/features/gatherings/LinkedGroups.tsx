import { useState } from 'react'
import type { Programme } from '../../data/activities/programme-queries.ts'
import { saveRecord } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import './talks.css'

/** The groups of a programme, each with its own space; whoever guides it links them. */
export const LinkedGroups = ({
  programme: { view, activity, spaces },
}: {
  readonly programme: Programme
}) => {
  const db = useDb()
  const [chosen, setChosen] = useState('')
  const { groups } = activity.body
  const isGuide = view.role === 'owner' || view.role === 'facilitator'
  const change = async (next: typeof groups, said: string) => {
    const body = { ...activity.body, groups: next }
    const saved = await saveRecord(
      db,
      { stream: view.stream, id: activity.id, type: 'activity', body, before: activity.body },
      new Date(),
    )
    setChosen('')
    showToast(saved.kind === 'saved' ? said : 'That couldn’t be kept just now. Nothing has changed.')
  }
  const free = spaces.filter(
    ({ stream }) => stream !== view.stream && !groups.some(({ space }) => space === stream),
  )
  return (
    <section className="card card-gap" aria-labelledby="groups-heading">
      <h2 id="groups-heading">The groups</h2>
      {groups.length === 0 && (
        <p className="muted">No group yet. Each has a space of its own, which only its members read.</p>
      )}
      <ul className="people gathered">
        {groups.map(({ space, name }) => (
          <li key={space}>
            <span className="grow">
              {spaces.some(({ stream }) => stream === space) ? <a href={`#/space/${space}`}>{name}</a> : name}
            </span>
            {isGuide && (
              <Button
                size="dense"
                kind="quiet"
                aria-label={`Unlink ${name}`}
                onClick={() =>
                  void change(
                    groups.filter((one) => one.space !== space),
                    'No longer linked. The space itself stays as it is.',
                  )
                }
              >
                Unlink
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isGuide && (
        <>
          {free.length > 0 && (
            <div className="row wrap">
              <SelectField
                label="A space of yours"
                none="Choose"
                value={chosen}
                options={free.map(({ stream, name }) => ({ value: stream, label: name }))}
                onChange={({ target }) => setChosen(target.value)}
              />
              <Button
                disabled={chosen === ''}
                onClick={() =>
                  void change(
                    [
                      ...groups,
                      {
                        space: chosen,
                        name: free.find(({ stream }) => stream === chosen)?.name ?? 'A group',
                      },
                    ],
                    'Linked. Its members choose what they share.',
                  )
                }
              >
                Link it as a group
              </Button>
            </div>
          )}
          <div>
            <ButtonLink href="#/new-space" icon="plus">
              Make a space for a group
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  )
}
