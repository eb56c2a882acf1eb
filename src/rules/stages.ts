import type { Said } from '../words/lang.ts'

export type Stage = 'pre_litigation' | 'litigation' | 'arbitration' | 'pre_arbitration' | 'pre_execution'

/** When preservation may be asked for, and on what basis. */
export const stages: Record<Stage, { title: Said; basis: Said }> = {
  pre_litigation: {
    title: { zh: '诉前保全', en: 'Before litigation' },
    basis: { zh: '民事诉讼法第一百零四条', en: 'CPL art. 104' },
  },
  litigation: {
    title: { zh: '诉讼保全', en: 'During litigation' },
    basis: { zh: '民事诉讼法第一百零三条', en: 'CPL art. 103' },
  },
  arbitration: {
    title: { zh: '仲裁保全', en: 'During arbitration' },
    basis: {
      zh: '《财产保全规定》第三条；《民诉法解释》第五百四十条',
      en: 'Provisions art. 3; Interpretation art. 540',
    },
  },
  pre_arbitration: {
    title: { zh: '仲裁前保全', en: 'Before arbitration' },
    basis: { zh: '民事诉讼法第一百零四条；仲裁法第三十九条第二款', en: 'CPL art. 104; Arbitration Law art. 39(2)' },
  },
  pre_execution: {
    title: { zh: '执行前保全', en: 'Before execution' },
    basis: { zh: '《民诉法解释》第一百六十三条', en: 'Interpretation art. 163' },
  },
}

/** Whether the suit or the arbitration has yet to begin: always urgent, ruled on within 48 hours, with a guarantee (CPL 104). */
export const beforeSuit = (stage: string | null | undefined): boolean =>
  stage === 'pre_litigation' || stage === 'pre_arbitration'
