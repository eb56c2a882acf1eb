import type { NoticeRow } from '../db/payment/read.ts'
import { kinds } from '../kinds/index.ts'
import { type Kind, openTo } from '../kinds/kind.ts'
import { provisional } from '../rules/deadlines.ts'

/** Whether an application waits for money now: only the lifecycle says so. */
export const payable = (kind: Kind, status: string) => openTo(kind, status, ['gateway']).includes('pay')

/** The same by the status alone: no two kinds share one that waits for money. */
export const payableStatuses: readonly string[] = Object.values(kinds).flatMap(({ lifecycle }) =>
  lifecycle.filter(([event, , , by]) => event === 'pay' && by === 'gateway').map(([, from]) => from),
)
export const awaitsMoney = (status: string) => payableStatuses.includes(status)

/** Whether the date of a court's fee may yet move with a year's holidays; an insurer's offer ends when it says. */
export const mayMove = ({ kind, dueAt }: Pick<NoticeRow, 'kind' | 'dueAt'>): boolean =>
  kind === 'fee' && provisional(dueAt)
