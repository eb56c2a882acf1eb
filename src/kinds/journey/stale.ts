import type { Answers } from '../../steps/form/step.ts'
import type { Said } from '../../words/lang.ts'

/** What may have changed since it was first written, and where to look at it again. */
export const mayBeStale = (answers: Answers): { step: string; says: Said }[] =>
  stale.filter(({ step }) => step === 'materials' || answers[step]?.length)

const stale = [
  { step: 'clues', says: { zh: '财产线索：账户、车辆、股权是否仍属对方', en: 'Clues: is the property still theirs?' } },
  {
    step: 'agents',
    says: { zh: '代理人：授权是否覆盖保全、是否到期', en: 'Agents: does their authority cover this and last?' },
  },
  { step: 'applicants', says: { zh: '申请人：送达地址和电话', en: 'Applicants: address for service and telephone' } },
  { step: 'materials', says: { zh: '材料：申请书请重新签名', en: 'Papers: sign the application anew' } },
]
