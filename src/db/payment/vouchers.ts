import { asc, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { type VoucherRow, vouchers } from './schema.ts'
import { prepared } from './write.ts'

export const vouchersOf = (db: Db, order: string): Promise<VoucherRow[]> =>
  db.select().from(vouchers).where(eq(vouchers.orderNumber, order)).orderBy(asc(vouchers.createdAt))

/** A slip handed in twice is one. False: there are `most` of this order already, and this is none of them. */
export async function addVoucher(db: Db, v: VoucherRow, most: number): Promise<boolean> {
  const added = await prepared(
    db,
    `insert into payment_vouchers (id, order_number, name, type, size, sha256, key, created_at)
     select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
     where (select count(*) from payment_vouchers where order_number = ?2) < ?9
       and not exists (select 1 from payment_vouchers where order_number = ?2 and sha256 = ?6)`,
    ...[v.id, v.orderNumber, v.name, v.type, v.size, v.sha256, v.key, v.createdAt, most],
  ).run()
  return added.meta.changes === 1 || (await vouchersOf(db, v.orderNumber)).some(({ sha256 }) => sha256 === v.sha256)
}

export const voucherById = async (db: Db, id: string): Promise<VoucherRow | null> =>
  (await db.select().from(vouchers).where(eq(vouchers.id, id)).get()) ?? null
