import type { Said } from '../../words/lang.ts'

/** A stretch of the ordinary way that somebody who waits can name, and the statuses in which one is on it. */
export type Phase = { title: Said; statuses: readonly string[] }

const phase = (zh: string, en: string, ...statuses: string[]): Phase => ({ title: { zh, en }, statuses })

export const preservationPhases = [
  phase('填写提交', 'Apply', 'draft', 'returned'),
  phase('法院审核', 'Review', 'in_review'),
  phase('缴费', 'Fee', 'awaiting_fee', 'fee_overdue'),
  phase('裁定', 'Ruling', 'awaiting_ruling', 'guarantee_required'),
  phase('实施', 'Enforcement', 'granted', 'partly_granted', 'enforcing', 'no_property'),
  phase('保全中', 'In force', 'in_force'),
]

export const guaranteePhases = [
  phase('填写提交', 'Apply', 'draft', 'returned'),
  phase('保险公司审核', 'Review', 'in_review'),
  phase('支付保险费', 'Premium', 'awaiting_premium'),
  phase('出单', 'Issue', 'awaiting_issue'),
  phase('可申请保全', 'Ready to use', 'issued'),
]

/** The index of the phase that a status belongs to; -1 where the way has ended or has been left. */
export const phaseOf = (phases: readonly Phase[], status: string) =>
  phases.findIndex(({ statuses }) => statuses.includes(status))
