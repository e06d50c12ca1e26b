import type { Form } from '@whatworked/shared/forms/form'
import { Disclosure } from '../../ui/Disclosure.tsx'

/** The way of working in a sentence, with what is known of its effect. */
export const HowItWorks = ({ form }: { readonly form: Form }) => (
  <section className="card flat">
    <h2 className="card-title">{form.name}</h2>
    <p className="side-text">{form.oneLine}</p>
    <p className="side-text small muted">
      {capital(form.cadence)}, {form.lasts}.
    </p>
    <Disclosure summary="What is known of it">
      <p className="side-text small">
        {form.evidence.words}{' '}
        {form.evidence.address && (
          <a href={form.evidence.address} target="_blank" rel="noreferrer">
            Where this is written
          </a>
        )}
      </p>
      {form.credit && <p className="side-text small muted">{form.credit}</p>}
    </Disclosure>
  </section>
)

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)
