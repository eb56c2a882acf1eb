import { runInDurableObject } from 'cloudflare:test'
import { keysOf } from '../../src/sandbox/bank/keys.ts'
import { sealed, signature } from '../../src/sandbox/bank/trust.ts'
import { bank } from './payer.ts'

/** A notice in the bank's own hand, true or not; `changed` before it is signed. */
export async function letter(plain: string, changed = (body: string) => body) {
  const keys = await runInDurableObject(bank(), (_, state) => keysOf(state.storage.sql))
  const body = changed(
    JSON.stringify({
      id: crypto.randomUUID(),
      event_type: 'TRANSACTION.SUCCESS',
      resource: sealed(keys, plain, 'transaction'),
    }),
  )
  return { body, headers: { 'content-type': 'application/json', ...signature(keys, body, Date.now()) } }
}
