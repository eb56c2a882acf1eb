import type { OrderRow } from '../../db/payment/read.ts'
import type { Cause } from '../../db/payment/schema.ts'
import { paths } from '../../paths.ts'
import { parseYuan, plainYuan, yuan } from '../../rules/money.ts'
import type { Given } from '../../steps/form/control.ts'
import { one } from '../../ui/form/read-form.ts'
import { useSay } from '../../ui/lang.tsx'
import { causeWords } from '../words.ts'
import { twoPeopleAbove } from './access.ts'
import { OneField, type Wrong } from './one-field.tsx'
import { Section } from './section.tsx'
import { words } from './words.ts'

/** Why a person may ask for money to go back: what was never applied has one reason only. */
const causesFor = ({ applied }: Pick<OrderRow, 'applied'>): Cause[] =>
  applied ? ['dismissed', 'fee_lowered'] : ['wrong_amount']

type Asked = { amount: number; cause: Cause; note: string }

/** What is asked back, or all that is wrong with it. */
export function refundAsked(order: OrderRow, left: number, given: Given): Asked | { wrong: Wrong[] } {
  const [typed, note] = [one(given, 'amount'), one(given, 'note').trim()]
  const amount = parseYuan(typed) ?? 0
  const cause = causesFor(order).find((cause) => cause === one(given, 'cause'))
  const wrong: Wrong[] = []
  if (!amount || amount > left) wrong.push({ at: 'amount', says: words.tooMuch, with: { left: yuan(left) } })
  if (!cause) wrong.push({ at: 'cause', says: words.noCause })
  if (!note) wrong.push({ at: 'note', says: words.noteMissing })
  return wrong.length || !cause ? { wrong } : { amount, cause, note: note.slice(0, 300) }
}

type Props = { order: OrderRow; left: number; wrong: readonly Wrong[]; given?: Given }

export const Propose = ({ order, left, wrong, given }: Props) => {
  const say = useSay()
  const typed = (name: string, before = '') => (given ? one(given, name) : before)
  return (
    <Section title={words.propose}>
      <form method="post" action={paths.financeRefunds(order.number)} novalidate>
        <p class="hint">{say(words.proposeHint, { limit: yuan(twoPeopleAbove) })}</p>
        <OneField
          of="amount"
          label={words.refundAmount}
          name="amount"
          inputmode="decimal"
          class="short"
          value={typed('amount', plainYuan(left))}
          wrong={wrong}
        />
        <label for="cause">{say(words.cause)}</label>
        <select id="cause" name="cause">
          {causesFor(order).map((cause) => (
            <option value={cause} selected={typed('cause') === cause}>
              {say(causeWords[cause])}
            </option>
          ))}
        </select>
        <OneField
          of="note"
          label={words.note}
          hint={words.noteHint}
          name="note"
          maxlength={300}
          value={typed('note')}
          wrong={wrong}
        />
        <p class="actions">
          <button type="submit">{say(words.propose)}</button>
        </p>
      </form>
    </Section>
  )
}
