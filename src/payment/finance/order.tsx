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
type OrderProps = {
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
  const { order, left, vouchers, refused } = props
  const say = useSay()
  return (
    <>
      <h1>{say(words.order)}</h1>
      {refused && (
        <p class="mistake" role="alert">
          {say(refused)}
        </p>
      )}
      <Done said={props.said} />
      <Facts {...props} />
      <Refunds {...props} />
      <Lines {...props} />
      {left > 0 && <Propose order={order} left={left} values={props.values} mistakes={props.mistakes} />}
      <Section title={words.vouchers} empty={vouchers.length === 0}>
        {vouchers.map(({ id, name }) => (
          <p>
            <a href={paths.financeVoucher(id)}>{name}</a>
          </p>
        ))}
      </Section>
      <p class="actions">
        <a href={paths.finance}>{say(words.toFinance)}</a>
      </p>
    </>
  )
}

const Facts = ({ order, application, refunds }: OrderProps) => {
  const say = useSay()
  const lang = useLang()
  return (
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
  )
}

const Refunds = ({ refunds, people }: OrderProps) => {
  const say = useSay()
  const named = useNames(people)
  return (
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
  )
}

/** The lines of the court's account that pay it, and who said and who agreed that they do. */
const Lines = ({ lines, people }: OrderProps) => {
  const say = useSay()
  const lang = useLang()
  const named = useNames(people)
  const agreed = (at: number | null) => (at ? moment(at, lang) : say(lineWords.toAgree))
  return (
    <Section title={lineWords.ofOrder} empty={lines.length === 0}>
      <ul>
        {lines.map(({ serial, at, amount, matchedBy, agreedBy, confirmedAt }) => (
          <li>
            {moment(at, lang)} {signed(amount)} {serial}{' '}
            <small>{dotted([named(matchedBy), named(agreedBy), agreed(confirmedAt)])}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const useNames = (people: OrderProps['people']) => {
  const say = useSay()
  return (by: string | null) => by && (by === 'rule' ? say(words.byRule) : (people.get(by) ?? by))
}
