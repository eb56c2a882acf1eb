import { type Day, startOfDay } from '../../rules/calendar.ts'
import { deadline } from '../../rules/deadlines.ts'
import { beforeSuit } from '../../rules/stages.ts'
import { type Answers, only } from '../../steps/form/step.ts'
import { type Said, said } from '../../words/lang.ts'

type Standing = {
  status: string
  stage: string | null
  answers: Answers
  history: readonly { event: string; at: number }[]
}
export type Follow = { at: number; certain: boolean; says: Said }

const sue = said(
  '最迟在 {day} 起诉或者申请仲裁，否则解除保全（民事诉讼法第一百零四条：采取保全措施后三十日内；这里从开始实施之日起算）。',
  'Sue or file for arbitration by {day}, or the measures are lifted (CPL art. 104: 30 days after the measures, counted here from the day enforcement began).',
)
const execute = said(
  '最迟在 {day} 申请执行，否则解除保全（《民诉法解释》第一百六十三条：履行期限届满后五日内）。',
  'Apply for execution by {day}, or the measures are lifted (Interpretation art. 163: 5 days after the time for performance).',
)

/** What the applicant must do elsewhere lest the measures be lifted, and by when; the first day that it could be. */
export function mustFollow({ status, stage, answers, history }: Standing): Follow | null {
  if (status !== 'enforcing' && status !== 'in_force') return null
  if (stage === 'pre_execution') {
    const performBy = only(answers, 'instrument').performBy as Day | undefined
    return performBy ? { ...deadline('EXEC_APPLY_5D', startOfDay(performBy)), says: execute } : null
  }
  const began = history.findLast(({ event }) => event === 'enforce')
  return began && beforeSuit(stage) ? { ...deadline('SUE_30D', began.at), says: sue } : null
}
