import type { Hearing } from '../../kinds/asks/questions.ts'
import type { Preserved } from '../../kinds/kind.ts'
import type { Stage } from '../../rules/stages.ts'
import type { CaseType } from '../../steps/case.ts'

export type Outcome = 'granted' | 'partly_granted' | 'dismissed' | 'lifted' | 'kept'

export const outcomes: Record<Outcome, string> = {
  granted: '准予保全 Granted',
  partly_granted: '部分准予保全 Granted in part',
  dismissed: '驳回保全申请 Dismissed',
  lifted: '解除保全 Lifted',
  kept: '驳回解除保全申请 Not lifted',
}
export const types: Record<Preserved, string> = {
  property: '财产保全',
  evidence: '证据保全',
  act: '行为保全',
  ip_act: '行为保全',
}

/** Whether both sides were heard first, which an act over intellectual property takes unless it is urgent (IPACT 5). */
export const hearings: Record<Hearing, string> = {
  both: '本院已询问申请人和被申请人。',
  urgent: '因情况紧急，本院未事先询问当事人。',
}

type StageWords = { called: string; article?: string; beside?: string; mustFollow: string[] }

const sue = ['申请人在人民法院采取保全措施后三十日内不依法提起诉讼或者申请仲裁的，本院将依法解除保全。']
const execute = ['申请人在法律文书指定的履行期间届满后五日内不申请执行的，本院将依法解除保全。']

export const whenStage: Record<Stage, StageWords> = {
  pre_litigation: { called: '诉前', article: '第一百零四条', mustFollow: sue },
  pre_arbitration: { called: '仲裁前', article: '第一百零四条', mustFollow: sue },
  litigation: { called: '', article: '第一百零三条', mustFollow: [] },
  arbitration: {
    called: '仲裁',
    article: '第一百零三条',
    beside: '《最高人民法院关于人民法院办理财产保全案件若干问题的规定》第三条',
    mustFollow: [],
  },
  pre_execution: {
    called: '执行前',
    beside: '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第一百六十三条',
    mustFollow: execute,
  },
}

/** What a ruling is called in each type of case, and what leads from that procedure to the Civil Procedure Law. */
export const inCase: Record<CaseType, { called: string; beside?: string }> = {
  civil: { called: '民事裁定书' },
  criminal: { called: '刑事附带民事裁定书', beside: '《中华人民共和国刑事诉讼法》第一百零二条' },
  administrative: { called: '行政裁定书', beside: '《中华人民共和国行政诉讼法》第一百零一条' },
  enforcement: { called: '执行裁定书' },
}

const scope: Record<Preserved, string[]> = {
  property: ['第一百零五条', '第一百零六条'],
  act: ['第一百零五条'],
  ip_act: ['第一百零五条'],
  evidence: [],
}

const ofAnIpAct = '《最高人民法院关于审查知识产权纠纷行为保全案件适用法律若干问题的规定》第十三条'

/** The articles on which lifting rests: the law's Interpretation (2022) art. 166; for property the Provisions art. 23. */
export const liftingBasis = (type: Preserved): string =>
  type === 'property' ? `依照${ofInterpretation}，${ofProvisions}的规定` : `依照${ofInterpretation}的规定`

const ofInterpretation = '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第一百六十六条'
const ofProvisions = '《最高人民法院关于人民法院办理财产保全案件若干问题的规定》第二十三条'

/**
 * The articles a ruling rests on: Civil Procedure Law (2023) art. 84 for evidence, 103 or 104 by stage, 105 and 106 for
 * what is ordered; how long an act over intellectual property lasts (IPACT 13); the law's Interpretation (2022) art. 163;
 * the Provisions on Property Preservation art. 3. Criminal and administrative procedure have no such rules of their own
 * and refer to it: art. 102 and art. 101 of their laws.
 */
export function basis(stage: Stage, type: Preserved, outcome: Outcome, caseType: CaseType): string {
  const { article, beside } = whenStage[stage]
  const { beside: first } = inCase[caseType]
  const ordered = outcome === 'dismissed' ? [] : scope[type]
  const articles = [...(type === 'evidence' ? ['第八十四条'] : []), ...(article ? [article] : []), ...ordered]
  const law = articles.length ? [`《中华人民共和国民事诉讼法》${articles.join('、')}`] : []
  const lasts = type === 'ip_act' && outcome !== 'dismissed' && ofAnIpAct
  return `依照${[first, ...law, beside, lasts].filter(Boolean).join('，')}的规定`
}
