import type { Child } from 'hono/jsx'
import type { OrderRow, RefundRow } from '../../db/payment/read.ts'
import type { VoucherRow } from '../../db/payment/schema.ts'
import { yuan } from '../../rules/money.ts'
import { useLang, useSay } from '../../ui/lang.tsx'
import { moment } from '../../ui/time.ts'
import { type Lang, mannerOf, type Said } from '../../words/lang.ts'
import { moving, shownAs } from '../shown.ts'
import { nameOf } from '../ways.ts'
import { causeWords, refundWords, stateWords, wayWords, paymentWords as words } from '../words.ts'
import { Actions } from './actions.tsx'
import { HowToPay } from './how-to-pay.tsx'
import { Waits } from './waits.tsx'

type Props = {
  order: OrderRow
  refunds: RefundRow[]
  vouchers: VoucherRow[]
  payable: boolean
  /** Nothing moves in the application until people have looked at its history. */
  frozen: boolean
  sandbox: boolean
  /** What is to be scanned, drawn. */
  code: Child
  /** What was wrong with the slip handed in. */
  wrong?: Said
}

/** One payment: where it stands, what to do, and when it is looked at again. It moves on by itself. */
export const OrderPage = (props: Props) => {
  const { order, refunds } = props
  const asIs = shownAs(order, refunds)
  const shown = props.frozen && moving(asIs) ? 'checked' : asIs
  const say = useSay()
  const { name, says } = stateWords[shown]
  return (
    <>
      <h1>{say(words.title)}</h1>
      <div class={`box ${shown === 'paid' ? 'good' : moving(asIs) ? 'warn' : ''}`} role="status">
        <p>
          <b class="sum">¥{yuan(order.amount)}</b>{' '}
          <span class={shown === 'to_pay' ? 'tag you' : 'tag'}>{say(name)}</span>
        </p>
        <p>{say(wayWords[nameOf(order)]!)}</p>
        {shown !== 'to_pay' && <p>{say(says)}</p>}
        <Times order={order} shown={shown} />
      </div>
      {shown === 'to_pay' && order.pay && <HowToPay {...props} pay={order.pay} />}
      {refunds.length > 0 && <Refunds refunds={refunds} />}
      <Actions {...props} shown={shown} />
      <p class="hint">
        {say(words.order)} {order.number}
      </p>
      {moving(asIs) && <Waits order={order} refunds={refunds} />}
    </>
  )
}

const Times = ({ order, shown }: { order: OrderRow; shown: string }) => {
  const say = useSay()
  const lang = useLang()
  const open = order.status === 'created' || order.status === 'pending'
  return (
    <>
      {shown === 'to_pay' && (
        <p>
          {say(order.way === 'transfer' ? words.arrives : words.openUntil, { time: moment(order.expiresAt, lang) })}
        </p>
      )}
      {open && <p class="hint">{say(words.nextCheck, { time: clock(Math.max(order.checkAt, Date.now()), lang) })}</p>}
    </>
  )
}

const clock = (at: number, lang: Lang) =>
  new Intl.DateTimeFormat(mannerOf(lang).dates, {
    timeZone: 'Asia/Shanghai',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(at)

const Refunds = ({ refunds }: { refunds: RefundRow[] }) => {
  const say = useSay()
  const lang = useLang()
  return (
    <>
      <h2>{say(words.refunds)}</h2>
      <ul>
        {refunds.map(({ amount, cause, status, succeededAt, number }) => (
          <li>
            ¥{yuan(amount)} · {say(causeWords[cause])} · <b>{say(refundWords[status])}</b>{' '}
            {succeededAt && <span class="whole">{moment(succeededAt, lang)}</span>} <small>{number}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
