import type { Form } from '../../steps/form/step.ts'
import { preservationEvents as said } from '../words/preservation.ts'
import { property } from './preserved.ts'
import {
  asking,
  defects,
  feeFields,
  guaranteeAmount,
  liftingFields,
  reason,
  result,
  rulingAmount,
  rulingFields,
  seizure,
  until,
  urgent,
} from './questions.ts'

export const preservationAsks = {
  return: asking(said.return, { defects, until: until({ zh: '补正期限', en: 'To be corrected by' }) }),
  reject: asking(said.reject, { reason: reason('本院对本案没有管辖权。') }),
  accept: asking(said.accept, { urgent, ...feeFields }),
  reopen: asking(said.reopen, { reason: reason('申请人说明了逾期的正当理由。'), payBy: feeFields.payBy }),
  require_guarantee: asking(said.require_guarantee, {
    amount: guaranteeAmount,
    until: until({ zh: '提供担保的期限', en: 'To be given by' }),
    reason: reason('为防止保全错误造成损失，责令申请人补充担保。'),
  }),
  grant: asking(said.grant, { ...rulingFields, order: seizure }),
  grant_in_part: asking(said.grant_in_part, { ...rulingFields, amount: rulingAmount, order: seizure }),
  dismiss: asking(said.dismiss, rulingFields),
  secure: asking(said.secure, { expiresOn: until({ zh: '最早到期日', en: 'Earliest expiry' }), result }),
  ...property,
  renew: asking(said.renew, {
    expiresOn: until({ zh: '续行后的到期日', en: 'New expiry' }),
    reason: reason('申请人在期限届满七日前申请续行，符合法律规定。'),
  }),
  refuse_renewal: asking(said.refuse_renewal, { reason: reason('续行申请不符合法律规定。') }),
  refuse_lifting: asking(said.refuse_lifting, rulingFields),
  find_nothing: asking(said.find_nothing, { reason: reason('经网络查控，未发现可供保全的财产。') }),
  lift: asking(said.lift, liftingFields),
} satisfies Partial<Record<keyof typeof said, Form>>
