import type { Said } from '../words/lang.ts'

/** What every document is called. */
const documentTitles = {
  application: { zh: '保全申请书', en: 'Application for preservation' },
  correction: { zh: '补正通知书', en: 'Notice to correct' },
  payment_notice: { zh: '缴费通知书', en: 'Payment notice' },
  receipt: { zh: '缴费凭证', en: 'Receipt' },
  ruling: { zh: '裁定书', en: 'Written ruling' },
  policy: { zh: '保险单', en: 'Policy' },
  letter: { zh: '担保书', en: 'Letter of guarantee' },
} satisfies Record<string, Said>

export type DocumentKind = keyof typeof documentTitles

/** What a document is called, in both languages. */
export const titleOf = (kind: string): Said => documentTitles[kind as DocumentKind]
