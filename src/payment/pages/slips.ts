import type { Context } from 'hono'
import type { Owned } from '../../apply/owned.ts'
import { connect } from '../../db/connect.ts'
import type { OrderRow } from '../../db/payment/read.ts'
import { addVoucher, vouchersOf } from '../../db/payment/vouchers.ts'
import { scans } from '../../files/allowed.ts'
import { look } from '../../files/look.ts'
import { keepMaterial } from '../../files/store.ts'
import { fill, type Said } from '../../words/lang.ts'

/** One transfer has one slip; a few more for a bad photograph, or money sent in parts. */
const mostSlips = 5
type Kept = { ok: true } | { ok: false; because: Said }

/** Keeps the slip of a transfer; it helps a clerk and settles nothing. */
export async function keepSlip(
  c: Context<Owned>,
  { number, applicationId, provider }: OrderRow,
  file: File,
): Promise<Kept> {
  if (provider !== 'transfer') return { ok: false, because: notHere }
  const { bytes, found } = await look(file, scans)
  if (!found.ok) return found
  const db = connect(c.env)
  if ((await vouchersOf(db, number)).length >= mostSlips) return { ok: false, because: enough }
  const kept = await keepMaterial(c.env.FILES, applicationId, { bytes, type: found.type })
  if (!kept.ok) return kept
  const { key, sha256, size, type } = kept.stored
  const slip = { id: crypto.randomUUID(), orderNumber: number, name: found.name, key, sha256, size, type }
  const room = await addVoucher(db, { ...slip, createdAt: Date.now() }, mostSlips)
  return room ? { ok: true } : { ok: false, because: enough }
}

const enough = fill(
  {
    zh: '一笔转账最多上传 {most} 张凭证，已经足够核对。',
    en: 'At most {most} slips for one transfer: these are enough to find it.',
  },
  { most: mostSlips },
)
const notHere: Said = {
  zh: '只有银行转账需要上传凭证。',
  en: 'Only a transfer by bank has a slip to hand in.',
}
