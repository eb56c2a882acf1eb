import { guaranteeRule, guaranteeSum } from '../rules/guarantee.ts'
import { fenIn } from '../rules/money.ts'
import { type Said, say } from '../words/lang.ts'
import { amountOf, isForeign, isIp, stageOf, typeOf } from './answered.ts'
import { choice, comingDate, type Fields, long, money, optional, shownYuan, text } from './form/fields.ts'
import { type Answers, type Form, only, type Step } from './form/step.ts'

const sum = (label: Said) => money({ label, example: '1000000.00' })
const guarantor = text({ label: { zh: '担保人', en: 'Guarantor' }, example: '渤海建设有限公司', max: 120 })
const guarantorNumber = text({
  label: { zh: '担保人证件号码', en: 'ID or credit code of the guarantor' },
  example: '91120116MA0DEMX13M',
  max: 30,
  private: true,
})
const explanation = optional(
  long({ label: { zh: '担保说明', en: 'Explanation' }, example: '愿对因保全错误造成的损失承担连带责任。', max: 500 }),
)
const value = sum({ zh: '担保价值（元）', en: 'Value of the guarantee (yuan)' })

const form = (title: Said, lead: Said, own: Fields, known?: readonly string[]): Form => ({
  title,
  lead,
  fields: own,
  known,
  name: (filled, lang) => `${say(lang, title)} · ${shownYuan(filled.value)}`,
})

// What cannot be handed over cannot be pledged (Civil Code art. 425, 440).
const pledgeable = { movable: { zh: '动产', en: 'Movable' }, right: { zh: '权利', en: 'Right' } }
const mortgageable = { immovable: { zh: '不动产', en: 'Immovable' }, ...pledgeable }
type Kinds = Parameters<typeof choice>[0]
const security = (kinds: Kinds, { thing, kind, certificate }: Record<'thing' | 'kind' | 'certificate', string>) => ({
  guarantor,
  guarantorNumber,
  thing: text({ label: { zh: '担保物名称', en: 'What is given as security' }, example: thing, max: 120 }),
  kind: choice(kinds, { label: { zh: '财产类型', en: 'Kind of property' }, example: kind }),
  certificate: optional(
    text({ label: { zh: '权属证明编号', en: 'Title document number' }, example: certificate, max: 80 }),
  ),
  value,
  explanation,
})

export const guarantees: Step = {
  slug: 'guarantees',
  title: { zh: '担保', en: 'Guarantee' },
  lead: {
    zh: '申请有错给对方造成损失的，用担保来赔偿。最省事的是保险公司的保函；点开每一种都有说明。',
    en: 'It pays the other side’s loss if the application was wrong. An insurer’s letter is least trouble; each kind says what it is.',
  },
  when: (answers) => only(answers, 'basics').guaranteeSituation !== 'not_needed',
  many: { least: () => 1, none: { zh: '请至少添加一项担保。', en: 'Add at least one guarantee.' } },
  forms: {
    insurance: form(
      { zh: '保险公司保函', en: 'Insurer’s letter of guarantee' },
      {
        zh: '保险公司书面承诺：申请有错给对方造成损失的，由它赔偿。',
        en: 'The insurer promises in writing to pay the other side if the application was wrong and caused a loss.',
      },
      {
        insurer: text({ label: { zh: '保险公司', en: 'Insurer' }, example: '渤海示例财产保险有限公司', max: 120 }),
        policyNumber: text({ label: { zh: '保险单号', en: 'Policy number' }, example: 'PZ2026-0001', max: 60 }),
        letterNumber: optional(
          text({ label: { zh: '保函编号', en: 'Letter number' }, example: 'BH2026-0001', max: 60 }),
        ),
        value: sum({ zh: '保险金额（元）', en: 'Sum insured (yuan)' }),
        validUntil: optional(comingDate({ label: { zh: '有效期至', en: 'Valid until' }, example: '2028-12-31' })),
      },
      ['insurer', 'policyNumber'],
    ),
    surety: form(
      { zh: '保证人', en: 'Surety' },
      {
        zh: '由您以外的人或者单位书面承诺赔偿，须有偿付能力。',
        en: 'Somebody else, who is able to pay, promises in writing to pay for the loss.',
      },
      { guarantor, guarantorNumber, value, explanation },
      ['guarantorNumber'],
    ),
    mortgage: form(
      { zh: '抵押', en: 'Mortgage' },
      {
        zh: '以财产作担保，财产仍由所有人使用，通常要办理登记。',
        en: 'Property stands for the loss; its owner goes on using it, usually after registration.',
      },
      security(mortgageable, {
        thing: '滨海新区洞庭路18号厂房',
        kind: 'immovable',
        certificate: '津(2021)滨海新区不动产权第1234567号',
      }),
      ['certificate'],
    ),
    pledge: form(
      { zh: '质押', en: 'Pledge' },
      {
        zh: '以动产或者权利作担保，须交出或者办理登记。',
        en: 'Movables or rights stand for the loss, and are handed over or registered.',
      },
      security(pledgeable, { thing: '数控机床3台', kind: 'movable', certificate: '购置发票第04512377号' }),
      ['certificate'],
    ),
    cash_deposit: form(
      { zh: '保证金', en: 'Cash deposit' },
      {
        zh: '把钱存入法院指定的账户，没有造成损失的退还。',
        en: 'Money paid into an account that the court names, given back where no loss was caused.',
      },
      { value: sum({ zh: '保证金数额（元）', en: 'Amount deposited (yuan)' }), explanation },
    ),
    independent_letter: form(
      { zh: '银行独立保函', en: 'Bank’s independent letter' },
      {
        zh: '银行承诺：收到符合保函的索赔就付款，不问原来的纠纷。',
        en: 'The bank pays upon a claim that meets the letter, whatever the dispute behind it.',
      },
      {
        bank: text({ label: { zh: '出具银行', en: 'Issuing bank' }, example: '中国银行天津滨海分行', max: 120 }),
        letterNumber: text({ label: { zh: '保函编号', en: 'Letter number' }, example: 'LG2026-0088', max: 60 }),
        value,
        validUntil: comingDate({ label: { zh: '有效期至', en: 'Valid until' }, example: '2028-12-31' }),
      },
      ['bank', 'letterNumber'],
    ),
  },
}

/** What the law asks of the guarantee at this stage, and how far what was given goes. */
export function guaranteeStanding(answers: Answers) {
  const stage = stageOf(answers)
  const type = typeOf(answers)
  if (!stage || !type) return null
  const asked = guaranteeRule({
    stage,
    type,
    amount: amountOf(answers),
    foreign: isForeign(answers),
    ip: isIp(answers),
  })
  const given = (answers.guarantees ?? []).map((entry) => fenIn(entry.value.value) ?? 0)
  return { asked, ...guaranteeSum(asked, given) }
}
