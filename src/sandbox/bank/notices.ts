import { randomUUID } from 'node:crypto'
import { type Fault, faultAt } from './switches.ts'

/** WeChat Pay repeats after 15 s, 15 s, 30 s, 3 min, 10 min, 20 min …: here fifteen times quicker. Seconds. */
const repeats = [1, 1, 2, 12, 40, 80, 120, 120, 120, 240, 720, 720, 720, 1440, 1440]
const lateBy = 15_000

type Told = { order: string; url: string; event: string; plain: object }
export type NoticeRow = {
  id: string
  order_number: string
  url: string
  event: string
  plain: string
  does: Fault | ''
  created_at: number
  due_at: number | null
  tries: number
  heard: string
}

/** Puts a notice on its way, in the manner the switches say. */
export function tell(sql: SqlStorage, now: number, { order, url, event, plain }: Told): void {
  const does = faultAt(sql, 'notice', order)
  if (does === 'never') return
  const due = now + (does === 'late' || does === 'out of order' ? lateBy : 0)
  sql.exec(
    'insert into notices (id, order_number, url, event, plain, does, created_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[randomUUID(), order, url, event, JSON.stringify(plain), does ?? '', now, due],
  )
}

export const dueNotices = (sql: SqlStorage, now: number): NoticeRow[] =>
  sql.exec<NoticeRow>('select * from notices where due_at <= ? order by due_at, created_at limit 50', now).toArray()

export const nextNotice = (sql: SqlStorage): number | null =>
  sql.exec<{ at: number | null }>('select min(due_at) as at from notices').one().at

export const noticesOf = (sql: SqlStorage, order: string): NoticeRow[] =>
  sql.exec<NoticeRow>('select * from notices where order_number = ? order by created_at', order).toArray()

/** What was answered to a notice: heard, or said again later until the provider gives up. */
export function answered(sql: SqlStorage, { id, order_number, tries }: NoticeRow, status: number, now: number): void {
  const heard = status === 200 || status === 204
  const again = repeats[tries]
  const due = heard || again === undefined ? null : now + again * 1000
  sql.exec('update notices set tries = tries + 1, heard = ?, due_at = ? where id = ?', String(status), due, id)
  // What was held back comes after what should have followed it.
  if (heard)
    sql.exec(
      `update notices set due_at = ? where order_number = ? and does = 'out of order' and due_at > ?`,
      now,
      order_number,
      now,
    )
}
