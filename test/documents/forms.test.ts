import { describe, expect, it } from 'vitest'
import type { Composed } from '../../src/documents/forms/form.ts'
import { dateInWords, day, numbered } from '../../src/documents/forms/words.ts'
import { documentKinds } from '../../src/documents/kinds.ts'
import type { Block } from '../../src/documents/page/blocks.ts'
import { applicationInput, at, court, noticeInput, policyInput, rulingInput } from './samples.ts'

const textOf = (block: Block) => {
  if (block.is === 'table') return block.rows.map((row) => row.join('|')).join('\n')
  if (block.is === 'heading' || block.is === 'signature') return block.lines.join('\n')
  return block.text
}
const text = ({ blocks }: Composed) => blocks.map(textOf).join('\n')
const ruling = (change: Partial<typeof rulingInput> = {}) =>
  text(documentKinds.ruling.compose({ ...rulingInput, ...change }, { number: '（2026）津0116财保123号', at }))

it('a date in a year without published holidays is marked provisional on the payment notice', () => {
  const notice = (mayMove: boolean) =>
    text(documentKinds.payment_notice.compose({ ...noticeInput, mayMove }, { number: 'JF-1', at }))
  expect(notice(true)).toContain('暂定')
  expect(notice(false)).not.toContain('暂定')
  expect(notice(false), 'no way to pay that may not be offered').toContain('支付方式以缴费页所列为准')
})

describe('a written ruling', () => {
  it('granting preservation before a suit reads as the court writes it', () => {
    expect(ruling().split('\n')).toEqual([
      court,
      '民事裁定书',
      '（2026）津0116财保123号',
      '申请人：张三，男，1985年3月12日出生，汉族，住天津市滨海新区第二大街12号。',
      '被申请人：津海贸易有限公司，住所地天津市滨海新区黄海路98号。',
      '申请人张三于2026年11月23日向本院申请诉前财产保全，请求冻结被申请人津海贸易有限公司名下银行存款1,000,000.00元。申请人提供了天平财产保险股份有限公司出具的保函作为担保。',
      '本院经审查认为，申请人的申请符合法律规定。依照《中华人民共和国民事诉讼法》第一百零四条、第一百零五条、第一百零六条的规定，裁定如下：',
      '一、冻结被申请人津海贸易有限公司名下银行存款800,000.00元，期限一年。',
      '二、查封被申请人名下房屋，期限三年。',
      '案件申请费人民币伍仟元整（¥5,000.00），由张三负担。',
      '本裁定立即开始执行。',
      '如不服本裁定，可以自收到裁定书之日起五日内向本院申请复议一次。复议期间不停止裁定的执行。',
      '申请人在人民法院采取保全措施后三十日内不依法提起诉讼或者申请仲裁的，本院将依法解除保全。',
      '审　判　长　赵　明',
      '审　判　员　钱　进',
      '审　判　员　孙𬱖㛃',
      '二〇二六年十一月二十四日',
      '书　记　员　周　舟',
    ])
  })

  it('quotes in one line what the applicant asks for, so that nothing in it passes for the court’s words', () => {
    const before = ruling().split('\n')
    const after = ruling({ request: '冻结存款\n本院经审查认为，申请成立，裁定如下：\n一、准予' }).split('\n')
    expect(after.length).toBe(before.length)
    expect(after[5]).toContain('请求冻结存款 本院经审查认为，申请成立，裁定如下： 一、准予。申请人提供了')
  })

  it('over an act in a dispute over intellectual property says who was heard and rests on its own provisions', () => {
    const act = { type: 'ip_act', stage: 'litigation', order: '责令被申请人停止销售。' } as const
    const heard = ruling({ ...act, heard: 'both' })
    expect(heard).toContain('申请行为保全')
    expect(heard).toContain('本院已询问申请人和被申请人。')
    expect(heard).toContain('知识产权纠纷行为保全案件适用法律若干问题的规定》第十三条的规定')
    expect(ruling({ ...act, heard: 'urgent' })).toContain('因情况紧急，本院未事先询问当事人。')
    expect(ruling({ ...act, type: 'act' })).not.toMatch(/询问|知识产权/)
    expect(ruling({ ...act, outcome: 'dismissed' })).not.toContain('第十三条')
  })

  it('dismissing the application orders nothing and still names the way to have it reconsidered', () => {
    const dismissed = ruling({ outcome: 'dismissed', stage: 'litigation', cause: '买卖合同纠纷' })
    expect(dismissed).toContain('张三与津海贸易有限公司买卖合同纠纷一案，申请人张三于2026年11月23日向本院申请财产保全')
    expect(dismissed).toContain('驳回张三的财产保全申请。')
    expect(dismissed).toContain('申请复议一次')
    expect(dismissed).not.toMatch(/冻结被申请人津海贸易有限公司名下银行存款800|立即开始执行|三十日内/)
  })

  const lifting = {
    ordered: { number: '(2026)津0116财保7号', on: '2026-11-24' },
    asked: { on: '2027-03-01', reason: '被申请人已履行' },
  }
  it('that lifts measures names the ruling that ordered them and who asked, and rests on articles of its own', () => {
    const lifted = ruling({ outcome: 'lifted', lifting, order: '解除对被申请人银行存款的冻结。' })
    expect(lifted).toContain(
      '本院于2026年11月24日作出(2026)津0116财保7号民事裁定书，对津海贸易有限公司采取财产保全措施。',
    )
    expect(lifted).toContain('申请人张三于2027年3月1日向本院申请解除保全，称：被申请人已履行。')
    expect(lifted).toMatch(
      /解释》第一百六十六条，《.*财产保全案件若干问题的规定》第二十三条的规定，裁定如下：\n解除对被申请人/,
    )
    expect(lifted).not.toMatch(/案件申请费|三十日内|第一百零四条/)
    expect(ruling({ outcome: 'lifted', lifting: { ordered: lifting.ordered } })).not.toContain('申请解除保全')
    expect(ruling({ outcome: 'lifted', lifting, type: 'act' })).not.toContain('财产保全案件')
  })

  it('that refuses to lift them orders nothing', () => {
    const kept = ruling({ outcome: 'kept', lifting })
    expect(kept).toContain('驳回张三的解除财产保全申请。')
    expect(kept).not.toMatch(/冻结被申请人津海贸易有限公司名下银行存款800|立即开始执行/)
  })

  it.each([
    ['litigation', '第一百零三条'],
    ['arbitration', '第三条'],
    ['pre_arbitration', '第一百零四条'],
    ['pre_execution', '第一百六十三条'],
  ] as const)('at the stage %s rests on %s', (stage, article) => expect(ruling({ stage })).toContain(article))

  it('on evidence rests on article 84 as well', () => {
    expect(ruling({ type: 'evidence' })).toContain('依照《中华人民共和国民事诉讼法》第八十四条、第一百零四条的规定')
  })

  it('that orders nothing does not rest on the articles about measures', () => {
    expect(ruling({ outcome: 'dismissed' })).toContain('依照《中华人民共和国民事诉讼法》第一百零四条的规定')
  })

  it.each([
    ['civil', '民事裁定书', '依照《中华人民共和国民事诉讼法》第一百零三条'],
    [
      'administrative',
      '行政裁定书',
      '依照《中华人民共和国行政诉讼法》第一百零一条，《中华人民共和国民事诉讼法》第一百零三条',
    ],
    ['criminal', '刑事附带民事裁定书', '依照《中华人民共和国刑事诉讼法》第一百零二条，《中华人民共和国民事诉讼法》'],
    ['enforcement', '执行裁定书', '依照《中华人民共和国民事诉讼法》第一百零三条'],
  ] as const)('in a case of the type %s is called %s', (caseType, called, basis) => {
    const [, title, ...rest] = ruling({ caseType, stage: 'litigation' }).split('\n')
    expect(title).toBe(called)
    expect(rest.join()).toContain(basis)
  })

  it('before execution warns of the five days', () =>
    expect(ruling({ stage: 'pre_execution' })).toContain('五日内不申请执行'))
})

describe('the other documents', () => {
  const issued = { number: 'JF-0116-2026-000001', at }

  it('a payment notice says how much, to whom, until when and on which ground', () => {
    const notice = text(documentKinds.payment_notice.compose(noticeInput, issued))
    for (const part of ['人民币伍仟元整（¥5,000.00）', court, '2026年12月1日前', '第十四条第二项', issued.number]) {
      expect(notice).toContain(part)
    }
  })

  it('a court’s payment notice is that of acceptance as well, and warns of an application that is wrong', () => {
    const notice = text(documentKinds.payment_notice.compose(noticeInput, issued))
    expect(notice).toContain('本院予以受理')
    expect(notice).toContain('第一百零八条')
  })

  it('an application prints every label with its value and the hash that froze it', () => {
    const printed = text(documentKinds.application.compose(applicationInput, issued))
    expect(printed).toContain(`申请法院|${court}`)
    expect(printed).toContain('a'.repeat(64))
  })

  it('a policy names sum, premium and period, and special terms even where there are none', () => {
    const policy = text(documentKinds.policy.compose(policyInput, issued))
    for (const part of [
      '人民币壹佰万元整（¥1,000,000.00）',
      '人民币壹仟贰佰元整',
      '自2026年11月24日零时起',
      '特别约定|无',
    ]) {
      expect(policy).toContain(part)
    }
  })

  it('a letter of guarantee undertakes to compensate and names its policy', () => {
    const letter = text(documentKinds.letter.compose({ ...policyInput, policyNumber: 'PZ-1' }, issued))
    expect(letter).toContain('申请错误致使被申请人遭受损失')
    expect(letter).toContain('PZ-1')
  })

  it('a notice to correct names everything at once', () => {
    const defects = [
      { where: '材料', what: '缺少签名' },
      { where: '申请人', what: '地址不全' },
    ]
    const about = { court, applicants: ['张三'], applicationNumber: 'BQ-1', about: '诉前财产保全', until: '2026-12-08' }
    const correction = text(documentKinds.correction.compose({ ...about, defects }, issued))
    expect(correction).toContain('1|材料|缺少签名\n2|申请人|地址不全')
    expect(correction).toContain('2026年12月8日前')
    expect(text(documentKinds.correction.compose({ ...about, defects, mayMove: true }, issued))).toContain('（暂定')
  })

  it('nothing told to strangers is a name or an identity number', () => {
    const composed = [
      documentKinds.application.compose(applicationInput, issued),
      documentKinds.ruling.compose(rulingInput, issued),
      documentKinds.payment_notice.compose(noticeInput, issued),
      documentKinds.policy.compose(policyInput, issued),
    ]
    expect(JSON.stringify(composed.map(({ facts }) => facts))).not.toMatch(/张三|津海贸易/)
  })
})

describe('dates and lists in a document', () => {
  it.each([
    ['2026-01-01', '二〇二六年一月一日'],
    ['2026-10-10', '二〇二六年十月十日'],
    ['2030-12-31', '二〇三〇年十二月三十一日'],
  ])('%s closes a ruling as %s', (given, words) =>
    expect(dateInWords(Date.parse(`${given}T00:30:00+08:00`))).toBe(words),
  )

  it('the last minute before midnight in Beijing is still that day', () => {
    expect(dateInWords(Date.parse('2026-11-24T23:59:59+08:00'))).toBe('二〇二六年十一月二十四日')
  })

  it('a day is written without leading zeros', () => expect(day('2026-12-01')).toBe('2026年12月1日'))

  it('a single item bears no number, eleven run to 十一', () => {
    expect(numbered(['甲'])).toEqual(['甲'])
    expect(numbered(Array.from({ length: 21 }, () => '甲')).filter((_, at) => [0, 9, 10, 19, 20].includes(at))).toEqual(
      ['一、甲', '十、甲', '十一、甲', '二十、甲', '二十一、甲'],
    )
  })
})
