import { deadline } from '../../rules/deadlines.ts'
import { said } from '../../words/lang.ts'
import type { Preserved } from '../kind.ts'
import { askedAt, liftingDue } from './asked-of-court.ts'
import type { Follow } from './must-follow.ts'

type Standing = {
  status: string
  preserves?: Preserved | null
  dueAt?: number | null
  history: readonly { event: string; at: number }[]
}

const rulings = ['grant', 'grant_in_part', 'dismiss', 'lift', 'refuse_lifting']

const again = said(
  '对裁定不服的，最迟在 {day} 申请复议一次，法院在十日内审查；复议期间不停止裁定的执行（民事诉讼法第一百一十一条；《民诉法解释》第一百七十一条：收到裁定之日起五日内，这里从裁定之日起算）。',
  'Who disagrees with the ruling may ask once for reconsideration, by {day}. The court answers within 10 days, and the ruling is enforced meanwhile (CPL art. 111; Interpretation art. 171: 5 days from service, counted here from the day of the ruling).',
)
const lift = said(
  '已申请解除保全，法院最迟在 {day} 作出裁定（《财产保全规定》第二十三条：五日内，情况紧急的四十八小时内）。',
  'Lifting has been asked for: the court rules on it by {day} (Provisions art. 23: within 5 days, 48 hours if urgent).',
)
const renew = said(
  '已申请续行保全，等法院决定；现有措施到 {day} 届满。',
  'Renewal has been asked for and waits for the court; the measures as they stand end on {day}.',
)

/** Until when the ruling may be reconsidered, as long as it may; the first day that it could end. */
export function reconsideration({ history }: Standing, now: number): Follow | null {
  const ruled = history.findLast(({ event }) => rulings.includes(event))
  const until = ruled && deadline('RECON_5D', ruled.at)
  return until && until.at >= now ? { ...until, says: again } : null
}

/** By when the court rules on lifting that was asked for, as long as measures on property stand. */
export function lifting(standing: Standing): Follow | null {
  const due = standing.status === 'in_force' ? liftingDue(standing) : null
  return due && { ...due, says: lift }
}

/** That renewal was asked for, as long as it waits for its answer. */
export function renewing({ status, dueAt, history }: Standing): Follow | null {
  const asked = status === 'in_force' && askedAt(history, 'ask_renewal') !== null
  return asked && dueAt ? { at: dueAt, certain: true, says: renew } : null
}
