import * as z from 'zod/mini'
import { connect } from '../db/connect.ts'
import { enrol, replaceKeys } from '../db/partners/partners.ts'
import { PublicKey } from '../partners/oauth/public-keys.ts'
import { scopesOf } from '../partners/oauth/scopes.ts'
import { Hono } from '../routing.ts'

const Partner = z.strictObject({
  client_id: z.string().check(z.regex(/^[\w-]{3,60}$/)),
  kind: z.enum(['insurer', 'court']),
  tenant: z.string().check(z.minLength(1), z.maxLength(60)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  key: PublicKey,
})

/** Enrols the sandbox's partners, as an operator does it for real ones; there is no such address outside the sandbox. */
export const sandboxPartners = new Hono<{ Bindings: Env }>()

sandboxPartners.post('/sandbox/partners', async (c) => {
  const read = z
    .array(Partner)
    .check(z.maxLength(50))
    .safeParse(await c.req.json().catch(() => null))
  if (!read.success) return c.json({ ok: false }, 422)
  for (const partner of read.data) await enrolOne(c.env, partner)
  return c.json({ ok: true })
})

async function enrolOne(env: Env, { client_id: clientId, key, ...partner }: z.infer<typeof Partner>): Promise<void> {
  const db = connect(env)
  await enrol(db, { clientId, ...partner, scopes: scopesOf[partner.kind].join(' '), createdAt: Date.now() })
  await replaceKeys(db, clientId, [key], Date.now())
}
