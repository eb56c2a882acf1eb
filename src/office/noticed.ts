import { numberIndexes } from '../accounts/identity/details.ts'
import type { Application } from '../application.ts'
import { grantOf } from '../kinds/standing/granted.ts'
import { changedSinceSigned } from '../kinds/standing/since-signed.ts'
import { type Keyring, ringOf } from '../privacy/index.ts'
import { fenIn, yuan } from '../rules/money.ts'
import { amountOf } from '../steps/answered.ts'
import { only } from '../steps/form/step.ts'
import { fill, type Said, said } from '../words/lang.ts'

/** What deserves a second look in a case as a whole, though each of its answers is in order by itself. */
export const noticedIn = async (env: Env, application: Application, licences: readonly string[]): Promise<Said[]> => [
  ...tooMuch(application),
  ...(changedSinceSigned(application) ? [words.changedSinceSigned] : []),
  ...(await otherLicence(env, application, licences)),
]

/** Clues that come to more than is to be preserved: an applicant may name them all, a court may not take them all. */
function tooMuch({ answers, history }: Application): Said[] {
  const most = fenIn(grantOf(history)?.told.amount) ?? amountOf(answers)
  const total = (answers.clues ?? []).reduce((sum, { value }) => sum + (fenIn(value.value) ?? 0), 0)
  return most !== null && total > most ? [fill(words.tooMuch, { total: yuan(total), most: yuan(most) })] : []
}

/** That the lawyer who handed it in was checked with a licence that no agent bears. */
async function otherLicence(env: Env, { answers }: Application, checked: readonly string[]): Promise<Said[]> {
  const lawyers = (answers.agents ?? []).filter(({ value }) => value.kind === 'lawyer')
  if (only(answers, 'basics').submitterIdentity !== 'lawyer' || !lawyers.length || !checked.length) return []
  const ring = ringOf(env)
  const borne = await Promise.all(lawyers.map(({ value }) => bears(ring, checked, value.licenceNumber)))
  if (borne.includes(true)) return []
  return [fill(words.otherLicence, { names: lawyers.map(({ value }) => value.name).join('、') })]
}

const bears = async (ring: Keyring, checked: readonly string[], number: unknown) =>
  (await numberIndexes(ring, '', String(number))).some((index) => checked.includes(index))

const words = {
  tooMuch: said(
    '财产线索合计 ¥{total}，超过保全数额 ¥{most}：不得明显超标的额查封、扣押、冻结（《查封、扣押、冻结规定》第十九条；《财产保全规定》第十五条）。',
    'The clues come to ¥{total}, more than the ¥{most} to be preserved: measures may not clearly exceed the amount (Seizure Provisions art. 19; Provisions art. 15).',
  ),
  changedSinceSigned: said(
    '签名的申请书上传以后，填写的内容改过：请核对两者是否一致。',
    'Answers were changed after the signed application was uploaded: check that both say the same.',
  ),
  otherLicence: said(
    '提交人的执业证经法院核对过，但代理人 {names} 填写的执业证号与核对过的不一致。',
    'The licence of whoever submitted this was checked by the court, but the number given for {names} is another.',
  ),
}
