import type { Offer } from '@whatworked/shared/forms/offers'
import { placesFor } from './stall-places.ts'
import './stall-map.css'

interface Props {
  readonly stalls: readonly Offer[]
  readonly nameOf: (member: string) => string
  /** Stalls that are open in this round. */
  readonly open?: ReadonlySet<string> | undefined
  /** Where I stand or go in this round. */
  readonly mine?: string | undefined
  readonly linkOf: (stall: Offer) => string | undefined
}

/** The stalls along the walls of the room, by the numbers on their signs, and the same as a table beneath. */
export const StallMap = ({ stalls, nameOf, open, mine, linkOf }: Props) => {
  const places = placesFor(stalls.length)
  const radius = stalls.length > 24 ? 1.7 : 2.6
  return (
    <figure className="stall-map">
      <svg viewBox="0 0 100 60" role="img" aria-label="Map of the stalls; the same is in the table below">
        <rect className="room" x="1" y="1" width="98" height="58" rx="2" />
        <path className="door" d="M1 59 v-7 M1 59 h9" />
        <text className="door-word" x="11.5" y="57.4">
          Door
        </text>
        {stalls.map(({ id }, at) => {
          const { x, y } = places[at] ?? { x: 0, y: 0 }
          return (
            <g
              key={id}
              className="stall"
              data-mine={id === mine}
              data-closed={open !== undefined && !open.has(id)}
              transform={`translate(${x * 100} ${y * 60})`}
            >
              <circle r={radius} />
              <text y={radius * 0.36} fontSize={radius * 1.1}>
                {at + 1}
              </text>
            </g>
          )
        })}
      </svg>
      <div className="stall-table">
        <table>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Stall</th>
              <th scope="col">Kept by, where</th>
            </tr>
          </thead>
          <tbody>
            {stalls.map((stall, at) => (
              <tr key={stall.id} data-mine={stall.id === mine}>
                <th scope="row">{at + 1}</th>
                <td>
                  {linkOf(stall) ? (
                    <a href={linkOf(stall)}>{stall.title || 'A stall'}</a>
                  ) : (
                    stall.title || 'A stall'
                  )}
                  {stall.id === mine && <span className="faint"> · yours now</span>}
                  {open !== undefined && !open.has(stall.id) && (
                    <span className="faint"> · closed this round</span>
                  )}
                </td>
                <td>
                  <bdi>{[nameOf(stall.author), ...stall.helpers].join(', ')}</bdi>{' '}
                  <span className="stall-where">{stall.where ?? `Stall ${at + 1} on the map`}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
