import { encode } from 'uqr'
import './qr-code.css'

interface Props {
  /** The address that the code holds. */
  readonly address: string
  /** What it leads to, for those who hear the page. */
  readonly label: string
}

/** A QR code as one crisp path, dark on light in both themes because many cameras need that, with its address as text below. */
export const QrCode = ({ address, label }: Props) => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  return (
    <figure className="qr-code">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={pathOf(data)} fill="#000" />
      </svg>
      <figcaption>{address.replace(/^https?:\/\//u, '')}</figcaption>
    </figure>
  )
}

/** One rectangle for each run of dark squares in a row. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`]
      }),
    )
    .join('')
