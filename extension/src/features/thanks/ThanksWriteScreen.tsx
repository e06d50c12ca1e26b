import { navigate } from 'wouter/use-hash-location'
import { saveThanks } from '../../data/thanks.ts'
import { useDb } from '../../data/use-live.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { AboutEntry } from './AboutEntry.tsx'
import { ThanksForm } from './ThanksForm.tsx'

interface Props {
  /** The entry it is about, when one came from there. */
  readonly params: Readonly<Record<string, string | undefined>>
}

/** `/thanks/new`, or `/thanks/new/:about` from an entry: a thank-you to anybody. */
export const ThanksWriteScreen = ({ params: { about } }: Props) => {
  const db = useDb()
  return (
    <>
      <div className="screen-head">
        <ScreenHeading title="Who deserves a thank-you?" />
      </div>
      <section className="card form-card" aria-label="A thank-you">
        {about !== undefined && <AboutEntry id={about} />}
        <ThanksForm
          draftName={`thanks new ${about ?? ''}`}
          start={{ to: '', text: '', about }}
          onCancel={() => navigate(about === undefined ? '/thanks' : `/entry/${about}`)}
          onSave={async (values) => {
            const result = await saveThanks(db, { ...values, about }, undefined, new Date())
            if (result.kind !== 'saved') return result
            showToast('Saved')
            navigate(`/thanks/${result.id}`)
            return undefined
          }}
        />
      </section>
    </>
  )
}
