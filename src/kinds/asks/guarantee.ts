import { sha256 } from '../../rules/numbers.ts'
import { money, optional, type Rule, ruled, text } from '../../steps/form/fields.ts'
import type { Form } from '../../steps/form/step.ts'
import type { Said } from '../../words/lang.ts'
import { guaranteeEvents as said } from '../words/guarantee.ts'
import { asking, defects, reason, until } from './questions.ts'

const rateRule: Rule = (value) =>
  /^\d{1,6}$/.test(value)
    ? { ok: true, text: value }
    : {
        ok: false,
        because: { zh: '费率以百万分之几表示，例如 1200。', en: 'A rate is in parts per million, such as 1200.' },
      }
const hash = (label: Said) => ruled(sha256, { label, example: 'a'.repeat(64), max: 64 })

const approval = {
  premium: money({ label: { zh: '保险费（元）', en: 'Premium (yuan)' }, example: '1200.00' }),
  rate: ruled(rateRule, { label: { zh: '费率（百万分之）', en: 'Rate (parts per million)' }, example: '1200' }),
  conditions: optional(text({ label: { zh: '特别约定', en: 'Conditions' }, example: '无', max: 500 })),
  validUntil: until({ zh: '报价有效期至', en: 'Offer valid until' }),
}
const issue = {
  policyNumber: text({ label: { zh: '保险单号', en: 'Policy number' }, example: 'PZ2026-0001', max: 60 }),
  letterNumber: text({ label: { zh: '保函编号', en: 'Letter number' }, example: 'BH2026-0001', max: 60 }),
  policySha256: hash({ zh: '保险单文件的 SHA-256', en: 'SHA-256 of the policy' }),
  letterSha256: hash({ zh: '保函文件的 SHA-256', en: 'SHA-256 of the letter' }),
}

export const guaranteeAsks = {
  return: asking(said.return, { defects, until: until({ zh: '补充期限', en: 'To be added by' }) }),
  decline: asking(said.decline, { reason: reason('该案由不在承保范围内。') }),
  reject: asking(said.reject, { reason: reason('主要证据不足以证明债权成立。') }),
  approve: asking(said.approve, approval),
  issue: asking(said.issue, issue),
  revoke: asking(said.revoke, { reason: reason('投保材料系伪造。') }),
  surrender: asking(said.surrender, { reason: reason('法院裁定驳回保全申请。') }),
} satisfies Partial<Record<keyof typeof said, Form>>
