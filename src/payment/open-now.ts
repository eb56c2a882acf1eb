import type { Account, NoticeRow, OrderRow } from '../db/payment/read.ts'
import { awaitsMoney } from './payable.ts'

/** The notice that is to be paid now, if one is. */
export const validNotice = ({ notices, status }: Account): NoticeRow | undefined =>
  awaitsMoney(status) ? notices.find(({ voidedAt }) => voidedAt === null) : undefined

/** The order under way: it may still turn out to be paid. */
export const openOrder = ({ orders }: Pick<Account, 'orders'>) => orders.find(unsettled)

export const unsettled = ({ status }: Pick<OrderRow, 'status'>) =>
  status === 'created' || status === 'pending' || status === 'held'

/** How often it was tried to pay a notice. */
export const triesAt = ({ orders }: Pick<Account, 'orders'>, { number }: Pick<NoticeRow, 'number'>): number =>
  orders.filter(({ notice }) => notice === number).length
