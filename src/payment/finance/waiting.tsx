import type { RefundRow } from '../../db/payment/read.ts'
import { paths } from '../../paths.ts'
import { Decision } from '../../ui/form/decision.tsx'
import { useSay } from '../../ui/lang.tsx'
import { causeWords, refundWords } from '../words.ts'
import { Section, yuanOf } from './section.tsx'
import { words } from './words.ts'

/** Refunds that wait for a person; `officer` is who looks. */
export const Refunds = ({ rows, officer }: { rows: RefundRow[]; officer: string }) => {
  const say = useSay()
  return (
    <Section title={words.refunds} empty={rows.length === 0}>
      {rows.map(({ number, orderNumber, amount, cause, status, note, error, back, proposedBy }) => (
        <div class="card">
          <p>
            <a href={paths.financeOrder(orderNumber)}>{number}</a> {yuanOf(amount)} · {say(causeWords[cause])} ·{' '}
            {say(refundWords[status])}
          </p>
          {note && <p class="hint">{note}</p>}
          {error && <p class="hint">{say(words.inTheirWords, { words: error })}</p>}
          {back !== null && <p class="hint">{say(words.wentBack, { back: yuanOf(back), due: yuanOf(amount) })}</p>}
          {status === 'stuck' ? (
            <form method="post" action={paths.financeRetry(number)} class="actions">
              <button type="submit">{say(words.retry)}</button>
            </form>
          ) : (
            <Decision
              action={paths.financeDecision(number)}
              yes={words.agree}
              no={words.decline}
              about={number}
              mayAgree={proposedBy !== officer}
            />
          )}
        </div>
      ))}
    </Section>
  )
}

export type HeldOrder = { number: string; amount: number; paid: number | null }

export const Held = ({ rows }: { rows: HeldOrder[] }) => {
  const say = useSay()
  return (
    <Section title={words.held} empty={rows.length === 0}>
      {rows.map(({ number, amount, paid }) => (
        <form class="card" method="post" action={paths.financeHeld(number)}>
          <p>
            <a href={paths.financeOrder(number)}>{number}</a>{' '}
            {say(words.came, { due: yuanOf(amount), paid: yuanOf(paid) })}
          </p>
          <p class="actions">
            <button type="submit" class="quiet">
              {say(words.returnAll)}
            </button>
          </p>
        </form>
      ))}
    </Section>
  )
}
