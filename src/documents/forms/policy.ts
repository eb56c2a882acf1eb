import type { Fen } from '../../rules/money.ts'
import { addressee, facts, heading, paragraph, right, section, signature, small } from '../page/blocks.ts'
import { type Composed, courtFact, type Issued, type Party } from './form.ts'
import { date, day, money } from './words.ts'

/** What a policy and its letter of guarantee both say. */
export type Cover = {
  insurer: { name: string; address: string; hotline: string }
  court: string
  /** What the case is about, and its number where it has one. */
  cause: string
  caseNumber?: string
  applicants: Party[]
  respondents: Party[]
  sumInsured: Fen
}

/** A policy of 诉讼财产保全责任保险 (domain: parties, sum, liability, period, premium, wording, hotline). */
export type PolicyInput = Cover & {
  premium: Fen
  from: string
  wording: string
  special?: string
}

export const policy = (input: PolicyInput, { number, at }: Issued): Composed => ({
  title: '诉讼财产保全责任保险保险单',
  author: input.insurer.name,
  set: small,
  blocks: [
    heading(input.insurer.name, '诉讼财产保全责任保险', '保险单'),
    right(`保险单号：${number}`),
    addressee(`致：${input.court}`),
    section('一、投保人、被保险人与被申请人'),
    facts(
      [...input.applicants, ...input.respondents].map(({ role, name, about }) => [role, [name, ...about].join('，')]),
    ),
    section('二、保险内容'),
    facts([
      ['案由', input.cause],
      ...(input.caseNumber ? [['案号', input.caseNumber] as [string, string]] : []),
      ['保险金额（赔偿限额）', money(input.sumInsured)],
      ['保险费（含税）', money(input.premium)],
      ['保险期间', `自${day(input.from)}零时起，至因申请财产保全损害责任纠纷之诉的诉讼时效届满时止。`],
      ['适用条款', input.wording],
      ['特别约定', input.special || '无'],
    ]),
    section('三、保险责任'),
    paragraph(
      '在保险期间内，被保险人向人民法院提出财产保全申请，因申请错误致使被申请人遭受损失，经人民法院判决由被保险人承担的损害赔偿责任，保险人在保险金额内予以赔偿。',
    ),
    paragraph(
      '保险人不得以投保人、被保险人违反保险合同约定为由，对抗被申请人的赔偿请求。除人民法院裁定驳回保全申请外，本保险单不得退保。',
    ),
    section('四、保险人'),
    facts([
      ['名称', input.insurer.name],
      ['地址', input.insurer.address],
      ['服务电话', input.insurer.hotline],
    ]),
    signature(input.insurer.name, date(at)),
  ],
  facts: [courtFact(input.court), { label: { zh: '保险金额', en: 'Sum insured' }, value: money(input.sumInsured) }],
})
