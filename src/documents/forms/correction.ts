import { common } from '../../words/common.ts'
import { addressee, type Block, heading, paragraph, right, signature, small } from '../page/blocks.ts'
import { type Composed, courtFact, type Issued } from './form.ts'
import { date, day } from './words.ts'

/** One complete list of what must be corrected, and until when (Online Litigation Rules art. 9). */
type CorrectionInput = {
  court: string
  applicants: string[]
  applicationNumber: string
  about: string
  defects: { where: string; what: string }[]
  until: string
  /** That day falls in a year whose holidays are not published yet. */
  mayMove?: boolean
}

export const correction = (input: CorrectionInput, { number, at }: Issued): Composed => ({
  title: '补正通知书',
  author: input.court,
  set: small,
  blocks: [
    heading(input.court, '补正通知书'),
    right(`编号：${number}`),
    addressee(`${input.applicants.join('、')}：`),
    paragraph(
      `你（单位）提交的${input.about}申请（申请编号 ${input.applicationNumber}）需要补正。依照《人民法院在线诉讼规则》第九条的规定，现将需要补正的全部内容一次性告知如下，请于${until(input)}前登录本系统补正：`,
    ),
    list(input.defects),
    paragraph('本院的审查期限自收到补正材料后次日起重新计算。逾期不补正的，本院将依法处理。'),
    signature(input.court, date(at)),
  ],
  facts: [courtFact(input.court), { label: { zh: '补正期限', en: 'To be corrected by' }, value: until(input) }],
})

const until = ({ until, mayMove }: CorrectionInput) => `${day(until)}${mayMove ? common.provisional.zh : ''}`

const list = (defects: CorrectionInput['defects']): Block => ({
  is: 'table',
  shares: [1, 4, 7],
  heads: 'row',
  rows: [['序号', '项目', '需要补正的内容'], ...defects.map(({ where, what }, at) => [`${at + 1}`, where, what])],
})
