import type { RefundRow } from '../../db/payment.ts'
import { paths } from '../../paths.ts'
import { useSay } from '../../ui/lang.tsx'
import { causeWords, refundWords } from '../words.ts'
import { fen, Section } from './section.tsx'
import { words } from './words.ts'

export const Refunds = ({ rows }: { rows: RefundRow[] }) => {
  const say = useSay()
  return (
    <Section title={words.refunds} empty={rows.length === 0}>
      {rows.map(({ number, orderNumber, amount, cause, status, note, error }) => (
        <div class="card">
          <p>
            <a href={paths.financeOrder(orderNumber)}>{number}</a> {fen(amount)} · {say(causeWords[cause])} ·{' '}
            {say(refundWords[status])}
          </p>
          {(note || error) && <p class="hint">{note || error}</p>}
          <form
            method="post"
            action={status === 'stuck' ? paths.financeRetry(number) : paths.financeDecision(number)}
            class="actions"
          >
            {status === 'stuck' ? (
              <button type="submit">{say(words.retry)}</button>
            ) : (
              <>
                <button type="submit" name="yes" value="yes">
                  {say(words.agree)}
                </button>
                <button type="submit" name="yes" value="no" class="quiet">
                  {say(words.decline)}
                </button>
              </>
            )}
          </form>
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
            <a href={paths.financeOrder(number)}>{number}</a> {say(words.came, { due: fen(amount), paid: fen(paid) })}
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
