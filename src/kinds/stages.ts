import type { Said } from '../words/lang.ts'

/** A stretch of the ordinary way that somebody who waits can name, and the statuses in which one is on it. */
export type Stage = { title: Said; statuses: readonly string[] }

const stage = (zh: string, en: string, ...statuses: string[]): Stage => ({ title: { zh, en }, statuses })

export const preservationStages = [
  stage('填写提交', 'Apply', 'draft', 'returned'),
  stage('法院审核', 'Review', 'in_review'),
  stage('缴费', 'Fee', 'awaiting_fee', 'fee_overdue'),
  stage('裁定', 'Ruling', 'awaiting_ruling', 'guarantee_required'),
  stage('实施', 'Enforcement', 'granted', 'partly_granted', 'enforcing', 'no_property'),
  stage('保全中', 'In force', 'in_force'),
]

export const guaranteeStages = [
  stage('填写提交', 'Apply', 'draft', 'returned'),
  stage('保险公司审核', 'Review', 'in_review'),
  stage('支付保险费', 'Premium', 'awaiting_premium'),
  stage('出单', 'Issue', 'awaiting_issue'),
  stage('可申请保全', 'Ready to use', 'issued'),
]

/** The index of the stage that a status belongs to; -1 where the way has ended or has been left. */
export const stageOf = (stages: readonly Stage[], status: string) =>
  stages.findIndex(({ statuses }) => statuses.includes(status))
