import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { isSet, readSetting, saveSetting } from '../../data/settings.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Logo } from '../../ui/Logo.tsx'
import './first-run.css'

const CHOICES = [
  { value: 'think', label: 'Getting everyone to think' },
  { value: 'own', label: 'Something I’m curious about' },
  { value: 'open', label: 'I’ll see as I go' },
] as const
type Choice = (typeof CHOICES)[number]['value']

/** The first screen of a new journal: what it is, and one question. Answered or passed over, it never comes back. */
export const FirstRun = ({ children }: { readonly children: ReactNode }) => {
  const known = useLive((db) => isSet(db, 'focus'), [])
  if (known.kind === 'loading') return null
  return known.kind === 'ready' && !known.value ? <Welcome /> : children
}

const Welcome = () => {
  const db = useDb()
  const [choice, setChoice] = useState<Choice>('think')
  const [own, setOwn] = useState('')

  // A first line matters more than this answer: where it can't be saved, the question simply comes again.
  const goOn = async (text: string, to: string) => {
    const before = await readSetting(db, 'focus')
    await saveSetting(db, { ...before, text }, before, new Date())
    navigate(to)
  }
  const answer = choice === 'own' ? own.trim() : choice === 'think' ? CHOICES[0].label : ''
  return (
    <section className="card first-run" aria-labelledby="first-run">
      <Logo />
      <h2 id="first-run">A quiet place for what worked, what didn’t and why</h2>
      <p className="muted">It stays on this computer. No account needed.</p>
      <fieldset className="first-choices">
        <legend>What could you be even better at?</legend>
        {CHOICES.map(({ value, label }) => (
          <label key={value} className="first-choice">
            <input type="radio" name="focus" checked={choice === value} onChange={() => setChoice(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      {choice === 'own' && (
        <TextField
          label="What is it?"
          placeholder="A few words will do"
          maxLength={200}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
      )}
      <div className="row wrap">
        <Button kind="primary" onClick={() => void goOn(answer, '/write')}>
          Write a first line
        </Button>
        <Button kind="quiet" onClick={() => void goOn(answer, '/')}>
          Look round first
        </Button>
      </div>
    </section>
  )
}
