import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { saveThanks, type Thanks, thanksById } from '../../data/thanks.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { showToast } from '../../ui/toasts.ts'
import { AboutEntry } from './AboutEntry.tsx'
import { ThanksForm } from './ThanksForm.tsx'
import { bringThanksBack, copyThanks, putThanksAway, toggleGiven } from './thanks-deeds.ts'
import '../../ui/crumbs.css'
import './thanks.css'

interface Props {
  readonly params: Readonly<Record<string, string | undefined>>
}

/** `/thanks/:id`: a thank-you as the card it prints as; `/thanks/:id/edit`: its form. */
export const ThanksPage = ({ params: { id = '', purpose } }: Props) => {
  const found = useLive((db) => thanksById(db, id), [id])
  if (found.kind === 'failed') return <CantRead title="Thanks" />
  if (found.kind === 'loading') return null
  const thanks = found.value
  return (
    <>
      <div className="crumbs">
        <a className="crumb" href="#/thanks">
          <Icon name="chevron-back" />
          Thanks
        </a>
        {thanks && purpose !== 'edit' && thanks.putAwayOn === undefined && <Deeds thanks={thanks} />}
      </div>
      {!thanks && <Gone />}
      {thanks && (purpose === 'edit' ? <Edit thanks={thanks} /> : <Shown thanks={thanks} />)}
    </>
  )
}

const Deeds = ({ thanks }: { readonly thanks: Thanks }) => {
  const db = useDb()
  const onPutAway = async () => {
    if (await putThanksAway(db, thanks)) navigate('/thanks')
  }
  return (
    <div className="row">
      <ButtonLink href={`#/thanks/${thanks.id}/edit`} size="dense" icon="write">
        Edit
      </ButtonLink>
      <Menu
        label="More"
        icon="more"
        items={[{ label: 'Put away', icon: 'put-away', onSelect: () => void onPutAway() }]}
      />
    </div>
  )
}

const Shown = ({ thanks }: { readonly thanks: Thanks }) => {
  const db = useDb()
  const [paper, setPaper] = useState<'a5' | 'a4'>('a5')
  const { body, createdAt, putAwayOn } = thanks
  const today = localDayOf(new Date())
  return (
    <div className="thanks-page">
      {putAwayOn !== undefined && (
        <Notice
          icon="put-away"
          title="This thank-you is put away."
          actions={
            <Button size="dense" onClick={() => void bringThanksBack(db, thanks)}>
              Bring back
            </Button>
          }
        >
          It is in the bin for 30 days.
        </Notice>
      )}
      <article className={`thanks-card on-${paper}`}>
        <ScreenHeading title={`Thank you, ${body.to}`} />
        {body.text?.trim() && <p className="words">{body.text}</p>}
        <p className="thanks-day">{shortDay(localDayOf(new Date(createdAt)), '')}</p>
      </article>
      {body.about && <AboutEntry id={body.about} />}
      <div className="thanks-deeds">
        {body.givenOn && (
          <Pill tone="together" icon="check">
            Given {shortDay(body.givenOn, today)}
          </Pill>
        )}
        <Button
          kind={body.givenOn ? 'quiet' : 'together'}
          size="dense"
          icon="heart"
          onClick={() => void toggleGiven(db, thanks)}
        >
          {body.givenOn ? 'Not given yet' : 'I gave it'}
        </Button>
        <Button size="dense" icon="copy" onClick={() => copyThanks(thanks)}>
          Copy as text
        </Button>
        <Button size="dense" icon="print" onClick={() => print()}>
          Print the card
        </Button>
        <Segmented
          legend="Paper"
          value={paper}
          onChange={setPaper}
          options={[
            { value: 'a5', label: 'A5' },
            { value: 'a4', label: 'A4' },
          ]}
        />
      </div>
    </div>
  )
}

const Edit = ({ thanks }: { readonly thanks: Thanks }) => {
  const db = useDb()
  // What stood there when the edit began: what changes beneath it meanwhile is merged, not replaced.
  const [begun] = useState(thanks)
  const close = () => navigate(`/thanks/${thanks.id}`, { replace: true })
  return (
    <section className="card form-card" aria-label="Edit the thank-you">
      <ScreenHeading title={`Edit: thanks to ${thanks.body.to}`} className="form-title">
        Thanks to {thanks.body.to}
      </ScreenHeading>
      <ThanksForm
        draftName={`thanks ${thanks.id}`}
        start={{ to: begun.body.to, text: begun.body.text ?? '' }}
        onCancel={close}
        onSave={async (values) => {
          const result = await saveThanks(db, { ...values, about: begun.body.about }, begun, new Date())
          if (result.kind !== 'saved') return result
          showToast('Saved')
          close()
          return undefined
        }}
      />
    </section>
  )
}

const Gone = () => (
  <>
    <div className="screen-head">
      <ScreenHeading title="This thank-you isn’t here" />
    </div>
    <p className="muted">
      It was removed for good, or the address is from another computer.{' '}
      <a href="#/thanks">Open your thanks</a>
    </p>
  </>
)
