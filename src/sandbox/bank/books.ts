// The bank's own record: nothing in it comes from the court's tables, so it can bear witness against them.
const tables = `
create table if not exists kept (name text primary key, value text not null) strict;
create table if not exists orders (
  number text primary key, prepay text not null unique, kind text not null, amount integer not null,
  subject text not null, notify_url text not null, asked text not null, expires_at integer not null,
  state text not null, trade text not null default '', paid_at integer, created_at integer not null
) strict;
create table if not exists refunds (
  number text primary key, order_number text not null, amount integer not null, asked text not null,
  notify_url text not null, done_at integer not null, booked integer not null default 0
) strict;
create table if not exists book (
  id integer primary key autoincrement, kind text not null, order_number text not null,
  refund text not null default '', amount integer not null, at integer not null
) strict;
create trigger if not exists book_stays before update on book begin select raise(abort, 'the book is never changed'); end;
create trigger if not exists book_remains before delete on book begin select raise(abort, 'the book is never cut'); end;
create table if not exists notices (
  id text primary key, order_number text not null, url text not null, event text not null, plain text not null,
  does text not null default '', created_at integer not null, due_at integer, tries integer not null default 0, heard text not null default ''
) strict;
create table if not exists misdeeds (at text not null, does text not null, n integer not null, primary key (at, does)) strict;
create table if not exists switches (
  id integer primary key autoincrement, scope text not null, at text not null, does text not null, times integer not null
) strict;
`

export type OrderRow = {
  number: string
  prepay: string
  kind: 'native' | 'h5' | 'jsapi'
  amount: number
  subject: string
  notify_url: string
  asked: string
  expires_at: number
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND'
  trade: string
  paid_at: number | null
  created_at: number
}
export type RefundRow = {
  number: string
  order_number: string
  amount: number
  asked: string
  notify_url: string
  done_at: number
  booked: number
}
export type BookRow = { kind: 'payment' | 'refund'; order_number: string; refund: string; amount: number; at: number }

export const openBooks = (sql: SqlStorage) => sql.exec(tables)

const first = <T extends Record<string, SqlStorageValue>>(
  sql: SqlStorage,
  query: string,
  ...told: unknown[]
): T | null => sql.exec<T>(query, ...told).toArray()[0] ?? null

/** An order as it stands now: what has run out unpaid is closed. */
export function orderOf(sql: SqlStorage, by: 'number' | 'prepay', key: string, now: number): OrderRow | null {
  const run = `update orders set state = 'CLOSED' where ${by} = ? and state = 'NOTPAY' and expires_at <= ?`
  sql.exec(run, key, now)
  return first<OrderRow>(sql, `select * from orders where ${by} = ?`, key)
}

export const refundOf = (sql: SqlStorage, number: string) =>
  first<RefundRow>(sql, 'select * from refunds where number = ?', number)

export const givenBack = (sql: SqlStorage, order: string): number =>
  first<{ sum: number }>(sql, 'select coalesce(sum(amount), 0) as sum from refunds where order_number = ?', order)!.sum

export const bookOf = (sql: SqlStorage, prefix: string): BookRow[] =>
  sql
    .exec<BookRow>(
      'select kind, order_number, refund, amount, at from book where substr(order_number, 1, ?) = ? order by id',
      prefix.length,
      prefix,
    )
    .toArray()

export const ordersOf = (sql: SqlStorage, prefix: string): OrderRow[] =>
  sql
    .exec<OrderRow>('select * from orders where substr(number, 1, ?) = ? order by created_at', prefix.length, prefix)
    .toArray()

export function kept(sql: SqlStorage, name: string, make: () => string): string {
  const found = first<{ value: string }>(sql, 'select value from kept where name = ?', name)
  if (found) return found.value
  const value = make()
  sql.exec('insert into kept (name, value) values (?, ?)', name, value)
  return value
}
