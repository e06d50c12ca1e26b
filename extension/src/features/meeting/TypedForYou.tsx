import { confirmTyped, isFrom, type Written, waitingIn } from '../../data/activities/typed-up.ts'
import { useDb } from '../../data/use-live.ts'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { TypedUp } from '../../ui/TypedUp.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { Meeting } from './meeting.ts'
import { Promised } from './Promised.tsx'

/** “Beth typed this up for you. Is it what you said?” It counts when its author says yes. */
export const TypedForYou = ({ meeting }: { readonly meeting: Meeting }) => {
  const db = useDb()
  const { records, stream, me, unconfirmed } = meeting
  const isMine = (one: Written) => isFrom(one, { id: me, name: '' })
  const plans = waitingIn(records.plans, unconfirmed, ({ body }) => body.session).filter(isMine)
  const sheets = waitingIn(
    records.contributions,
    unconfirmed,
    ({ body }) => `${body.stage} ${body.sheet}`,
  ).filter(isMine)
  const confirm = async (of: string) => {
    const result = await confirmTyped(db, stream, of, new Date())
    showToast(result.kind === 'saved' ? 'It counts now' : 'Nothing has changed. Try again.')
  }
  return (
    <>
      {plans.map((plan) => (
        <TypedUp
          key={plan.id}
          by={meeting.nameOf(plan.author)}
          onConfirm={() => void confirm(plan.id)}
          onWrite={() => meeting.onOpenPane()}
        >
          <Promised changes={plan.body.changes} isWhole />
        </TypedUp>
      ))}
      {sheets.map(({ id, author, body }) => {
        const sheet = meeting.sheetNamed(body.sheet)
        return (
          <TypedUp
            key={id}
            by={meeting.nameOf(author)}
            onConfirm={() => void confirm(id)}
            onWrite={() => meeting.onOpenPane(body.stage)}
          >
            {sheet && <SheetWords sheet={sheet} values={body.values} />}
          </TypedUp>
        )
      })}
    </>
  )
}
