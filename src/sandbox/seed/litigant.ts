import { makeCounterCode, useCode } from '../../accounts/identity/counter.ts'
import { open } from '../../accounts/signing-in/open-account.ts'

/** The litigant of the sandbox: registered, and proven at a counter, both by the program's own ways. */
export const demoLitigant = { mobile: '13800138000', password: 'baoquan-demo-2026' }
const person = { name: '王小明', idKind: 'resident_id', idNumber: '120116190001010010' }

export async function seedLitigant(env: Env): Promise<void> {
  const account = await open(env, { ...demoLitigant, needsCode: false })
  if (!account.ok || account.known) return
  const code = await makeCounterCode(env, { officer: 'sandbox', court: '津0116' }, person)
  await useCode(env, account.id, { ...person, code })
}
