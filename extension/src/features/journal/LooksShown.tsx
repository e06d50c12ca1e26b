import type { Look } from '@whatworked/shared/records/reflection'
import { askOf, WAYS, wayById } from '@whatworked/shared/reflecting/ways'
import './ways.css'

/** The answers to other ways of looking at an entry, under each way's name, its steps in their order. */
export const LooksShown = ({ looks }: { readonly looks: readonly Look[] }) => {
  const ways = [...new Set([...WAYS.map(({ id }) => id), ...looks.map(({ way }) => way)])]
  return ways.map((id) => {
    const way = wayById(id)
    const steps = way?.steps.map((step) => step.id) ?? []
    const answers = looks
      .filter((look) => look.way === id)
      .sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
    if (answers.length === 0) return null
    return (
      <section key={id} className="looks" aria-label={way?.name ?? id}>
        <h2>
          {way?.name ?? id} {way && <span className="small muted">{way.by}</span>}
        </h2>
        <dl className="answers">
          {answers.map((look) => (
            <div key={look.id} className="answer">
              <dt>{askOf(look)}</dt>
              <dd className="words">{look.text}</dd>
            </div>
          ))}
        </dl>
      </section>
    )
  })
}
