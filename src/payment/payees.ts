import { connect } from '../db/connect.ts'
import { courtByCode } from '../db/courts-and-causes.ts'
import { insurerById } from '../db/partners/insurers.ts'
import { type Said, said } from '../words/lang.ts'

/** What a payee of the ledger is called; `court` where its name is known already. */
export async function payeeName(env: Env, payee: string, court?: Said): Promise<Said> {
  const [kind, id = ''] = payee.split(':')
  const known =
    kind === 'insurer' ? await insurerById(connect(env), id) : (court ?? (await courtByCode(connect(env), id)))
  return known ?? said(id, id)
}
