import { addressee, heading, large, paragraph, right, signature } from '../page/blocks.ts'
import { type Composed, courtFact, type Issued, names } from './form.ts'
import type { Cover } from './policy.ts'
import { date, money } from './words.ts'

/** A letter of guarantee by an insurer (Provisions on Property Preservation, art. 7). */
type LetterInput = Cover & { policyNumber: string }

export const letter = (input: LetterInput, { number, at }: Issued): Composed => ({
  title: '财产保全担保书',
  author: input.insurer.name,
  set: large,
  blocks: [
    heading(input.insurer.name, '财产保全担保书'),
    right(`编号：${number}`),
    addressee(`${input.court}：`),
    paragraph(about(input)),
    paragraph(
      `我公司自愿为申请人的上述财产保全申请提供担保，担保金额为${money(input.sumInsured)}。如申请人财产保全申请错误致使被申请人遭受损失，经人民法院生效判决确定由申请人承担赔偿责任的，我公司在担保金额内承担赔偿责任。`,
    ),
    paragraph(
      '本担保书自出具之日起生效，至因申请财产保全损害责任纠纷之诉的诉讼时效届满时止。在此期间，我公司不以申请人违反保险合同约定为由拒绝承担责任，非经贵院准许不予撤销。',
    ),
    paragraph(`服务电话：${input.insurer.hotline}。地址：${input.insurer.address}。`),
    signature(`担保人：${input.insurer.name}`, date(at)),
  ],
  facts: [
    courtFact(input.court),
    { label: { zh: '担保金额', en: 'Amount guaranteed' }, value: money(input.sumInsured) },
  ],
})

function about({ applicants, respondents, cause, caseNumber, policyNumber }: LetterInput) {
  const numbered = caseNumber ? `（案号：${caseNumber}）` : ''
  return `关于申请人${names(applicants)}与被申请人${names(respondents)}${cause}一案${numbered}，申请人向贵院申请财产保全，并已在我公司投保诉讼财产保全责任保险（保险单号：${policyNumber}）。`
}
