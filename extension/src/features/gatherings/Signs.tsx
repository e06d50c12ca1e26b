import type { Offer } from '@whatworked/shared/forms/offers'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import './stalls.css'

interface Props {
  readonly stalls: readonly Offer[]
  readonly nameOf: (member: string) => string
  /** Where the code of a stall leads; without one its sign has no code. */
  readonly addressOf: (stall: Offer) => string | undefined
}

/** A sign for each stall, to print and stand up: number, title, keepers, and a code that opens it. */
export const Signs = ({ stalls, nameOf, addressOf }: Props) => (
  <section aria-label="Signs for the stalls" className="stack">
    <div className="row wrap on-screen">
      <Button icon="print" onClick={() => print()}>
        Print the signs
      </Button>
      <span className="small muted">The code opens the stall for members who are signed in.</span>
    </div>
    <ul className="signs">
      {stalls.map((stall, at) => {
        const address = addressOf(stall)
        return (
          <li key={stall.id} className="sign">
            <p className="sign-number">{at + 1}</p>
            <p className="sign-title">{stall.title || 'A stall'}</p>
            <p>
              <bdi>{[nameOf(stall.author), ...stall.helpers].join(', ')}</bdi>
            </p>
            {address && <QrCode address={address} label={`Code that opens stall ${at + 1}`} />}
          </li>
        )
      })}
    </ul>
  </section>
)
