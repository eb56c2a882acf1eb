import { asc, eq } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { type VoucherRow, vouchers } from './payment-schema.ts'

export const vouchersOf = (db: Db, order: string): Promise<VoucherRow[]> =>
  db.select().from(vouchers).where(eq(vouchers.orderNumber, order)).orderBy(asc(vouchers.createdAt))

export const addVoucher = (db: Db, voucher: VoucherRow) => db.insert(vouchers).values(voucher).onConflictDoNothing()

export const voucherById = async (db: Db, id: string): Promise<VoucherRow | null> =>
  (await db.select().from(vouchers).where(eq(vouchers.id, id)).get()) ?? null
