import { connect } from '../db/connect.ts'
import { courtByCode } from '../db/courts-and-causes.ts'
import { insurerById } from '../db/partners/insurers.ts'

/** What a payee of the ledger is called, in Chinese, as documents write it; `court` where its name is known already. */
export async function payeeName(env: Env, payee: string, court = ''): Promise<string> {
  const [kind, id = ''] = payee.split(':')
  if (kind === 'insurer') return (await insurerById(connect(env), id))?.zh ?? id
  return court || ((await courtByCode(connect(env), id))?.zh ?? id)
}
