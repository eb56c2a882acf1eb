import type { OrderLine } from '../../db/payment/order-lines.ts'
import type { OrderRow, RefundRow } from '../../db/payment/read.ts'
import type { VoucherRow } from '../../db/payment/schema.ts'
import { paths } from '../../paths.ts'
import type { Filled, Mistakes } from '../../steps/form/step.ts'
import { Done } from '../../ui/done.tsx'
import { dotted } from '../../ui/dotted.ts'
import { Fact } from '../../ui/fact.tsx'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import type { Said } from '../../words/lang.ts'
import { providerWords } from '../provider-words.ts'
import { shownAs } from '../shown.ts'
import { causeWords, refundWords, stateWords } from '../words.ts'
import { lineWords } from './line-words.ts'
import { Propose } from './refund-form.tsx'
import { Section, signed, yuanOf } from './section.tsx'
import { words } from './words.ts'

type Application = { id: string; number: string | null }
export type OrderProps = {
  order: OrderRow
  application: Application
  refunds: RefundRow[]
  lines: OrderLine[]
  vouchers: VoucherRow[]
  left: number
  /** The court's people by their ids. */
  people: ReadonlyMap<string, string>
  refused?: Said
  /** The refund that was asked for, and what is wrong with it. */
  values?: Filled
  mistakes?: Mistakes
  said?: Said
}

/** One order with its refunds, and where another is proposed. */
export const FinanceOrder = (props: OrderProps) => {
  const { order, application, refunds, lines, vouchers, left, people } = props
  const say = useSay()
  const named = (by: string | null) => by && (by === 'rule' ? say(words.byRule) : (people.get(by) ?? by))
  const lang = useLang()
  return (
    <>
      <h1>{say(words.order)}</h1>
      {props.refused && (
        <p class="mistake" role="alert">
          {say(props.refused)}
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
      <Section title={lineWords.ofOrder} empty={lines.length === 0}>
        <ul>
          {lines.map(({ serial, at, amount, matchedBy, agreedBy, confirmedAt }) => (
            <li>
              {moment(at, lang)} {signed(amount)} {serial}{' '}
              <small>
                {dotted([
                  named(matchedBy),
                  named(agreedBy),
                  confirmedAt ? moment(confirmedAt, lang) : say(lineWords.toAgree),
                ])}
              </small>
            </li>
          ))}
        </ul>
      </Section>
      {left > 0 && <Propose order={order} left={left} values={props.values} mistakes={props.mistakes} />}
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
