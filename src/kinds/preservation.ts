import { agents } from '../steps/agents.ts'
import { basics } from '../steps/basics.ts'
import { caseDetails } from '../steps/case.ts'
import { clues } from '../steps/clues/index.ts'
import { guarantees } from '../steps/guarantees.ts'
import { materials } from '../steps/materials.ts'
import { applicants, respondents } from '../steps/parties.ts'
import { act, arbitration, evidence, instrument, request, urgency } from '../steps/proceedings.ts'
import {
  asking,
  defects,
  feeFields,
  guaranteeAmount,
  liftingFields,
  reason,
  rulingAmount,
  rulingFields,
  seizure,
  until,
  urgent,
} from './asks/questions.ts'
import { kind } from './kind.ts'
import { preservationPhases } from './words/phases.ts'
import { preservationStatuses, preservationEvents as said } from './words/preservation.ts'
import { otherwise, property } from './words/preserved.ts'

export const preservation = kind({
  slug: 'preservation',
  title: { zh: '保全申请', en: 'Preservation application' },
  phases: preservationPhases,
  // biome-ignore format: a table is read by its columns
  lifecycle: [
    // event              from                  to                    by                     then
    ['submit',            'draft',              'in_review',          'submitter',           ['tell submitter', 'tell court system', 'use guarantee']],
    ['return',            'in_review',          'returned',           'clerk',               ['tell submitter']],
    ['submit',            'returned',           'in_review',          'submitter',           ['tell submitter', 'tell court system']],
    ['reject',            'in_review',          'rejected',           'clerk',               ['tell submitter']],
    ['accept',            'in_review',          'awaiting_fee',       'clerk',               ['send payment notice', 'tell submitter']],
    ['pay',               'awaiting_fee',       'awaiting_ruling',    'gateway',             ['send receipt', 'tell submitter', 'tell court system']],
    ['lapse',             'awaiting_fee',       'fee_overdue',        'clock',               ['settle payments', 'tell submitter']],
    ['reopen',            'fee_overdue',        'awaiting_fee',       'clerk',               ['send payment notice', 'tell submitter']],
    ['require_guarantee', 'awaiting_ruling',    'guarantee_required', 'judge',               ['tell submitter']],
    ['add_guarantee',     'guarantee_required', 'awaiting_ruling',    'submitter',           ['tell submitter', 'tell court system']],
    ['grant',             'awaiting_ruling',    'granted',            'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['grant_in_part',     'awaiting_ruling',    'partly_granted',     'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['dismiss',           'awaiting_ruling',    'dismissed',          'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['dismiss',           'guarantee_required', 'dismissed',          'judge',               ['serve ruling', 'tell submitter', 'tell insurer']],
    ['enforce',           'granted',            'enforcing',          'enforcement_officer', ['tell submitter']],
    ['enforce',           'partly_granted',     'enforcing',          'enforcement_officer', ['tell submitter']],
    ['secure',            'enforcing',          'in_force',           'enforcement_officer', ['tell submitter']],
    ['find_nothing',      'enforcing',          'no_property',        'enforcement_officer', ['tell submitter']],
    ['enforce',           'no_property',        'enforcing',          'enforcement_officer', ['tell submitter']],
    ['lift',              'enforcing',          'lifted',             'judge',               ['serve ruling', 'tell submitter']],
    ['lift',              'in_force',           'lifted',             'judge',               ['serve ruling', 'tell submitter']],
    ['ask_renewal',       'in_force',           'in_force',           'submitter',           ['tell court system']],
    ['ask_lifting',       'in_force',           'in_force',           'submitter',           ['tell court system']],
    ['renew',             'in_force',           'in_force',           'judge',               ['tell submitter']],
    ['refuse_renewal',    'in_force',           'in_force',           'judge',               ['tell submitter']],
    ['refuse_lifting',    'in_force',           'in_force',           'judge',               ['serve ruling', 'tell submitter']],
    ['expire',            'in_force',           'expired',            'clock',               ['tell submitter']],
    ['convert',           'in_force',           'converted',          'enforcement_officer', ['tell submitter']],
    ['withdraw',          'in_review',          'withdrawn',          'submitter',           ['tell submitter', 'tell court system']],
    ['withdraw',          'returned',           'withdrawn',          'submitter',           ['tell submitter', 'tell court system']],
    ['withdraw',          'awaiting_fee',       'withdrawn',          'submitter',           ['settle payments', 'tell submitter', 'tell court system']],
    ['withdraw',          'awaiting_ruling',    'withdrawn',          'submitter',           ['settle payments', 'tell submitter', 'tell court system']],
    ['withdraw',          'guarantee_required', 'withdrawn',          'submitter',           ['settle payments', 'tell submitter', 'tell court system']],
  ],
  statuses: preservationStatuses,
  events: {
    ...said,
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
    secure: asking(said.secure, { expiresOn: until({ zh: '最早到期日', en: 'Earliest expiry' }) }),
    ...property,
    renew: asking(said.renew, {
      expiresOn: until({ zh: '续行后的到期日', en: 'New expiry' }),
      reason: reason('申请人在期限届满七日前申请续行，符合法律规定。'),
    }),
    refuse_renewal: asking(said.refuse_renewal, { reason: reason('续行申请不符合法律规定。') }),
    refuse_lifting: asking(said.refuse_lifting, rulingFields),
    find_nothing: asking(said.find_nothing, { reason: reason('经网络查控，未发现可供保全的财产。') }),
    lift: asking(said.lift, liftingFields),
  },
  otherwise,
  journey: [
    basics,
    caseDetails,
    arbitration,
    instrument,
    urgency,
    request,
    act,
    evidence,
    applicants,
    respondents,
    agents,
    clues,
    guarantees,
    materials,
  ],
})
