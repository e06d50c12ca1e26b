import { OutcomeMark, OutcomeShape } from '../OutcomeMark.tsx'
import { OUTCOMES } from '../words.ts'

/** What the shapes mean. */
export const MapLegend = ({ hasOthers }: { readonly hasOthers: boolean }) => (
  <div className="map-legend">
    <div className="row wrap">
      {OUTCOMES.map(({ value }) => (
        <OutcomeMark key={value} outcome={value} />
      ))}
      {hasOthers && (
        <span className="row">
          <span className="outcome worked map-mark mine">
            <OutcomeShape outcome="worked" />
          </span>
          ringed marks are yours
        </span>
      )}
    </div>
    <span className="on-screen">
      Open a reason to read it whole.{hasOthers && ' Names are inside, never on the map.'}
    </span>
  </div>
)
