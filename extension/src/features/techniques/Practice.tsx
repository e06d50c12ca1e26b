import type { LibraryTechnique } from '@whatworked/shared/techniques/library'
import './technique.css'

/** How it is done, as its teacher wrote it: the steps, what makes it work, and what may be changed freely. */
export const Practice = ({ technique: { body } }: { readonly technique: LibraryTechnique }) => {
  if (body === undefined) return null
  const { steps, keep, adapt } = body
  if (steps.length + keep.length + adapt.length === 0) return null
  return (
    <section aria-label="How it is done" className="practice">
      {steps.length > 0 && (
        <div className="card">
          <h2 className="card-title">Steps</h2>
          <ol>{steps.map(item)}</ol>
        </div>
      )}
      {keep.length > 0 && (
        <div className="card">
          <h2 className="card-title">Keep: what makes it work</h2>
          <ul>{keep.map(item)}</ul>
        </div>
      )}
      {adapt.length > 0 && (
        <div className="card">
          <h2 className="card-title">Adapt freely</h2>
          <ul>{adapt.map(item)}</ul>
        </div>
      )}
    </section>
  )
}

const item = (text: string, at: number) => <li key={`${at} ${text}`}>{text}</li>
