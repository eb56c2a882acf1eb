import type { Said } from '../words/lang.ts'
import { application } from './forms/application.ts'
import { correction } from './forms/correction.ts'
import type { Composed, Issued } from './forms/form.ts'
import { letter } from './forms/letter.ts'
import { paymentNotice } from './forms/payment-notice.ts'
import { policy } from './forms/policy.ts'
import { receipt } from './forms/receipt.ts'
import { ruling } from './forms/ruling.ts'

const kind = <I>(title: Said, compose: (input: I, issued: Issued) => Composed, issuer: (input: I) => string) => ({
  title,
  compose,
  issuer,
})
const byCourt = ({ court }: { court: string }) => court
const byPayee = ({ payee }: { payee: string }) => payee
const byInsurer = ({ insurer }: { insurer: { name: string } }) => insurer.name

/** Every document there is: what it is called, how it is composed, who answers for it. */
export const documentKinds = {
  application: kind({ zh: '保全申请书', en: 'Application for preservation' }, application, byCourt),
  correction: kind({ zh: '补正通知书', en: 'Notice to correct' }, correction, byCourt),
  payment_notice: kind({ zh: '缴费通知书', en: 'Payment notice' }, paymentNotice, byPayee),
  receipt: kind({ zh: '缴费凭证', en: 'Receipt' }, receipt, byPayee),
  ruling: kind({ zh: '裁定书', en: 'Written ruling' }, ruling, byCourt),
  policy: kind({ zh: '保险单', en: 'Policy' }, policy, byInsurer),
  letter: kind({ zh: '担保书', en: 'Letter of guarantee' }, letter, byInsurer),
}

export type DocumentKind = keyof typeof documentKinds
export type DocumentInput<K extends DocumentKind> = Parameters<(typeof documentKinds)[K]['compose']>[0]

export const titleOf = (kind: string): Said => documentKinds[kind as DocumentKind].title
