import type { Application } from '../application.ts'
import type { Db } from '../db/connect.ts'
import type { Landing } from '../db/land.ts'
import { returnApplied } from '../db/payment/refunds.ts'
import { applyOrder } from '../db/payment/settle.ts'
import { addNotice, closeOrdersOf, renewNotice, voidNotices } from '../db/payment/write.ts'
import { noticeNumber } from '../rules/payment-numbers.ts'
import { payable } from './payable.ts'

/** What a move means for money, written in the batch of the move itself: both happen, or neither. */
export function moneyWrites(db: Db, application: Application, landing: Landing): D1PreparedStatement[] {
  const { event, to, from } = landing.event
  if (event === 'pay') return paid(db, application, landing)
  if (payable(application.kind, to) && to !== from) return demanded(db, application, landing)
  if (landing.effects.includes('settle payments')) return ended(db, application, landing)
  return []
}

/** The order that a gateway's command settles. */
export const settleKey = (order: string) => `settle:${order}`
const orderIn = (command: string) => command.replace(/^settle:/, '')

function paid(db: Db, application: Application, { event }: Landing) {
  const { seq, at, told } = event
  const [number, payee] = [orderIn(event.command), payeeOf(application)]
  // What the Cashier has just been told by the provider; of one that noted it before, it stands in the order.
  const came = { paid: numberIn(told.paid), trade: told.trade ?? null, paidAt: numberIn(told.paidAt) }
  return applyOrder(db, { number, payee, applicationId: application.id, seq, at }, came)
}

const numberIn = (text?: string) => (text === undefined ? null : Number(text))

const payeeOf = ({ kind, court, insurer }: Pick<Application, 'kind' | 'court' | 'insurer'>) =>
  kind.slug === 'guarantee' ? `insurer:${insurer}` : `court:${court}`

// A notice voids the one before; where no amount is said, it is that of the one before.
function demanded(db: Db, application: Application, { event, due }: Landing) {
  const kind = application.kind.slug === 'guarantee' ? ('premium' as const) : ('fee' as const)
  const notice = {
    number: noticeNumber(kind, event.at),
    applicationId: application.id,
    seq: event.seq,
    dueAt: due?.at ?? event.at,
    issuedAt: event.at,
  }
  const { fen } = event.told
  const made =
    fen !== undefined
      ? addNotice(db, { ...notice, kind, amount: fen, payee: payeeOf(application) })
      : renewNotice(db, notice)
  return [voidNotices(db, application.id, event.at), closeOrdersOf(db, application.id), made]
}

const causes: Record<string, 'withdrawn' | 'surrendered'> = {
  withdraw: 'withdrawn',
  cancel: 'withdrawn',
  surrender: 'surrendered',
}

function ended(db: Db, { id }: Application, { event }: Landing) {
  const cause = causes[event.event]
  const back = cause ? returnApplied(db, id, { cause, seq: event.seq, at: event.at }) : []
  return [voidNotices(db, id, event.at), closeOrdersOf(db, id), ...back]
}
