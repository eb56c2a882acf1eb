import { addPower } from '../../db/accounts/powers.ts'
import { connect, newId } from '../../db/connect.ts'
import { look } from '../../files/look.ts'
import { keep } from '../../files/store.ts'
import { sha256Hex } from '../../privacy/bytes.ts'
import { blindIndex, ringOf } from '../../privacy/index.ts'
import type { Said } from '../../words/lang.ts'
import { openAccountKey } from '../account-key.ts'
import { type Principal, sealPrincipal } from './principal.ts'

type NewPower = { principal: Principal; scope: string[]; startsOn: string; endsOn: string; paper: File }
type Added = { ok: true } | { ok: false; because: Said }

/** Records a power of attorney together with the paper that gives it. */
export async function add(env: Env, accountId: string, { principal, paper, ...power }: NewPower): Promise<Added> {
  const opened = await openAccountKey(env, accountId)
  if (!opened) throw new Error('an account that is signed in has a key')
  const { bytes, found } = await look(paper)
  if (!found.ok) return found
  const id = newId()
  const fileSha256 = await sha256Hex(bytes)
  const kept = await keep(env.FILES, `powers/${id}/${fileSha256}`, { bytes, type: found.type })
  if (!kept.ok) return kept
  await addPower(connect(env), {
    id,
    accountId,
    ...power,
    principalIndex: await blindIndex(ringOf(env), 'principal', principal.number),
    principalSealed: await sealPrincipal(opened.key, id, principal),
    fileKey: kept.stored.key,
    fileSha256,
    createdAt: Date.now(),
  })
  return { ok: true }
}
