import { addressee, facts, heading, paragraph, right, signature, small } from '../page/blocks.ts'
import { type Composed, courtFact, type Issued } from './form.ts'
import { date } from './words.ts'

export type AcceptanceInput = {
  court: string
  applicants: string[]
  applicationNumber: string
  /** What was applied for, such as 诉前财产保全. */
  about: string
  receivedAt: number
}

export const acceptance = (input: AcceptanceInput, { number, at }: Issued): Composed => ({
  title: '受理通知书',
  author: input.court,
  set: small,
  blocks: [
    heading(input.court, '受理通知书'),
    right(`编号：${number}`),
    addressee(`${input.applicants.join('、')}：`),
    paragraph(
      `你（单位）于${date(input.receivedAt)}提交的${input.about}申请，经审查符合受理条件，本院予以受理。现将有关事项通知如下：`,
    ),
    paragraph('一、请按缴费通知书载明的期限交纳申请费。'),
    paragraph(
      '二、情况紧急的，本院在接受申请后四十八小时内作出裁定；其他情形，在接受申请后五日内作出裁定。责令提供担保的，自担保提供之日起计算。',
    ),
    paragraph(
      '三、申请有错误的，申请人应当赔偿被申请人因保全所遭受的损失（《中华人民共和国民事诉讼法》第一百零八条）。',
    ),
    facts([
      ['申请编号', input.applicationNumber],
      ['申请事项', input.about],
      ['申请人', input.applicants.join('、')],
    ]),
    signature(input.court, date(at)),
  ],
  facts: [courtFact(input.court)],
})
