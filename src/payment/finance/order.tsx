import type { OrderRow, RefundRow } from '../../db/payment/read.ts'
import type { Cause, VoucherRow } from '../../db/payment/schema.ts'
import { paths } from '../../paths.ts'
import { plainYuan, yuan } from '../../rules/money.ts'
import { Done } from '../../ui/done.tsx'
import { dotted } from '../../ui/dotted.ts'
import { Fact } from '../../ui/fact.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import type { Said } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { shownAs } from '../shown.ts'
import { causeWords, refundWords, stateWords } from '../words.ts'
import { twoPeopleAbove } from './access.ts'
import { Section, yuanOf } from './section.tsx'
import { words } from './words.ts'

type Application = { id: string; number: string | null }
export type OrderProps = {
  order: OrderRow
  application: Application
  refunds: RefundRow[]
  vouchers: VoucherRow[]
  left: number
  /** The court's people by their ids. */
  people: ReadonlyMap<string, string>
  wrong?: Said
  said?: Said
}

/** One order with its refunds, and where another is proposed. */
export const FinanceOrder = (props: OrderProps) => {
  const { order, application, refunds, vouchers, left, people } = props
  const say = useSay()
  const named = (by: string | null) => by && (by === 'rule' ? say(words.byRule) : (people.get(by) ?? by))
  const lang = useLang()
  return (
    <>
      <h1>{say(words.order)}</h1>
      {props.wrong && (
        <p class="mistake" role="alert">
          {say(props.wrong, { left: yuan(left) })}
        </p>
      )}
      <Done said={props.said} />
      <dl class="card">
        <Fact of={words.amount}>
          <b class="sum">{yuanOf(order.amount)}</b>{' '}
          <span class="tag">{say(stateWords[shownAs(order, refunds)].name)}</span>
        </Fact>
        <Fact of={words.number}>{order.number}</Fact>
        <Fact of={words.application}>{application.number}</Fact>
        <Fact of={words.provider}>{say(providerWords[order.provider] ?? words.provider)}</Fact>
        {order.paidAt !== null && (
          <Fact of={words.received}>
            {yuanOf(order.paid)} · {moment(order.paidAt, lang)} <small>{order.trade}</small>
          </Fact>
        )}
      </dl>
      <Section title={words.refundsOfOrder}>
        {refunds.length === 0 && <p class="hint">{say(words.none)}</p>}
        <ul>
          {refunds.map(({ number, amount, cause, status, note, proposedBy, decidedBy }) => (
            <li>
              {number} {yuanOf(amount)} · {say(causeWords[cause])} · {say(refundWords[status])}{' '}
              <small>{dotted([named(proposedBy), named(decidedBy), note])}</small>
            </li>
          ))}
        </ul>
      </Section>
      {left > 0 && <Propose {...props} />}
      {vouchers.length > 0 && (
        <Section title={words.vouchers}>
          {vouchers.map(({ id, name }) => (
            <p>
              <a href={paths.financeVoucher(id)}>{name}</a>
            </p>
          ))}
        </Section>
      )}
      <p class="actions">
        <a href={paths.finance}>{say(words.toFinance)}</a>
      </p>
    </>
  )
}

/** Why a person may ask for money to go back: what was never applied has one reason only. */
export const causesFor = ({ applied }: Pick<OrderRow, 'applied'>): Cause[] =>
  applied ? ['dismissed', 'fee_lowered'] : ['wrong_amount']

const Propose = ({ order, left }: OrderProps) => {
  const say = useSay()
  return (
    <Section title={words.propose}>
      <form method="post" action={paths.financeRefunds(order.number)}>
        <p class="hint">{say(words.proposeHint, { limit: yuan(twoPeopleAbove) })}</p>
        <label>
          {say(words.amount)} <input name="amount" inputmode="decimal" value={plainYuan(left)} required class="short" />
        </label>
        <label>
          {say(words.cause)}{' '}
          <select name="cause">
            {causesFor(order).map((cause) => (
              <option value={cause}>{say(causeWords[cause])}</option>
            ))}
          </select>
        </label>
        <label>
          {say(words.note)} <input name="note" required maxlength={300} />
        </label>
        <p class="actions">
          <button type="submit">{say(words.propose)}</button>
        </p>
      </form>
    </Section>
  )
}
