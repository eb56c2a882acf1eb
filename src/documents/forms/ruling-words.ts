import type { Stage } from '../../rules/stages.ts'

export type Outcome = 'granted' | 'partly_granted' | 'dismissed'
export type Type = 'property' | 'evidence' | 'act'

export const outcomes: Record<Outcome, string> = {
  granted: '准予保全 Granted',
  partly_granted: '部分准予保全 Granted in part',
  dismissed: '驳回保全申请 Dismissed',
}
export const types: Record<Type, string> = { property: '财产保全', evidence: '证据保全', act: '行为保全' }

type StageWords = { called: string; basis: (type: Type) => string; mustFollow: string[] }

const law =
  (articles: string, more = '') =>
  (type: Type) =>
    `依照《中华人民共和国民事诉讼法》${type === 'evidence' ? '第八十四条、' : ''}${articles}${more}的规定`

const sue = ['申请人在人民法院采取保全措施后三十日内不依法提起诉讼或者申请仲裁的，本院将依法解除保全。']

/** Articles of the Civil Procedure Law (2023), its Interpretation (2022) and the Provisions on Property Preservation. */
export const whenStage: Record<Stage, StageWords> = {
  pre_litigation: { called: '诉前', basis: law('第一百零四条、第一百零五条、第一百零六条'), mustFollow: sue },
  pre_arbitration: { called: '仲裁前', basis: law('第一百零四条、第一百零五条、第一百零六条'), mustFollow: sue },
  litigation: { called: '', basis: law('第一百零三条、第一百零五条、第一百零六条'), mustFollow: [] },
  arbitration: {
    called: '仲裁',
    basis: law(
      '第一百零三条、第一百零五条、第一百零六条',
      '，《最高人民法院关于人民法院办理财产保全案件若干问题的规定》第三条',
    ),
    mustFollow: [],
  },
  pre_execution: {
    called: '执行前',
    basis: law(
      '第一百零五条、第一百零六条',
      '，《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第一百六十三条',
    ),
    mustFollow: ['申请人在法律文书指定的履行期间届满后五日内不申请执行的，本院将依法解除保全。'],
  },
}
