import type { ReactNode } from 'react'
import type { KeptContribution, KeptPlan } from '../../data/activities/activity-queries.ts'
import { Icon } from '../../ui/Icon.tsx'
import '../../ui/notice.css'
import { saveRecord } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { Meeting } from './meeting.ts'
import { Promised } from './Promised.tsx'
import { ownerOf } from './promises.ts'

/** “Beth typed this up for you. Is it what you said?” It counts when its author says yes. */
export const TypedForYou = ({ meeting }: { readonly meeting: Meeting }) => {
  const db = useDb()
  const { records, stream, me, unconfirmed } = meeting
  const isMine = (one: KeptPlan | KeptContribution): boolean => {
    const owner = ownerOf(one)
    return unconfirmed.has(one.id) && 'member' in owner && owner.member === me
  }
  const confirm = async (of: string) => {
    const result = await saveRecord(db, { stream, type: 'confirmation', body: { of } }, new Date())
    showToast(result.kind === 'saved' ? 'It counts now' : 'Nothing has changed. Try again.')
  }
  return (
    <>
      {records.plans.filter(isMine).map((plan) => (
        <Typed
          key={plan.id}
          by={meeting.nameOf(plan.author)}
          onConfirm={() => void confirm(plan.id)}
          onWrite={() => meeting.onOpenPane()}
        >
          <Promised changes={plan.body.changes} isWhole />
        </Typed>
      ))}
      {records.contributions.filter(isMine).map(({ id, author, body }) => {
        const sheet = meeting.sheetNamed(body.sheet)
        return (
          <Typed
            key={id}
            by={meeting.nameOf(author)}
            onConfirm={() => void confirm(id)}
            onWrite={() => meeting.onOpenPane(body.stage)}
          >
            {sheet && <SheetWords sheet={sheet} values={body.values} />}
          </Typed>
        )
      })}
    </>
  )
}

interface TypedProps {
  readonly by: string
  readonly onConfirm: () => void
  readonly onWrite: () => void
  readonly children: ReactNode
}

const Typed = ({ by, onConfirm, onWrite, children }: TypedProps) => (
  <section className="notice together typed" aria-label={`Typed up by ${by}`}>
    <Icon name="write" />
    <div className="grow">
      <p>
        <b>{by} typed this up for you.</b> Is it what you said?
      </p>
      <div className="typed-words">{children}</div>
      <div className="notice-actions">
        <Button size="dense" kind="primary" onClick={onConfirm}>
          That is what I said
        </Button>
        <Button size="dense" onClick={onWrite}>
          I’ll write it myself
        </Button>
      </div>
    </div>
  </section>
)
