import { longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Series } from './measure-series.ts'

interface Props {
  readonly series: Series
  readonly today: string
  /** Takes a number out; without it the table is only to be read. */
  readonly onRemove?: ((id: string) => void) | undefined
}

/** The numbers of a picture as a table: the same data for those who cannot see it, and for those who want the days. */
export const MeasureTable = ({ series, today, onRemove }: Props) => (
  <table className="measure-table">
    <caption className="unseen">{series.label}</caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">{series.label}</th>
        {onRemove && (
          <th scope="col">
            <span className="unseen">Take out</span>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {series.points.map(({ id, on, value, isBaseline }) => (
        <tr key={id}>
          <th scope="row">
            {longDay(on, today)}
            {isBaseline && <span className="muted">, before the start</span>}
          </th>
          <td className="figures">{value.toLocaleString('en-GB')}</td>
          {onRemove && (
            <td>
              <button
                type="button"
                className="chip-remove"
                aria-label={`Take out ${value}`}
                onClick={() => onRemove(id)}
              >
                <Icon name="close" />
              </button>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
