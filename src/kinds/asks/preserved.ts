import type { Fields } from '../../steps/form/fields.ts'
import type { Said } from '../../words/lang.ts'
import { preservationEvents as said } from '../words/preservation.ts'
import { otherwise as words } from '../words/preserved.ts'
import {
  asking,
  hearing,
  liftingFields,
  order,
  reason,
  releaseFields,
  rulingFields,
  untilRuled,
  why,
} from './questions.ts'

const renewalReason = why('本案尚未审结，保全措施将于到期日届满，申请续行保全。')
const liftingReason = why('被申请人已全部履行，申请解除保全。')

const renewal = (lead: Said) => asking(said.ask_renewal, { reason: renewalReason }, lead)
const lifting = (lead: Said) => asking(said.ask_lifting, { reason: liftingReason }, lead)
const release = (hint: Said, example: string) => asking(said.release, releaseFields(hint, example))

/** What is asked where property is preserved. */
export const property = {
  ask_renewal: renewal({
    zh: '续行保全，就是在到期之前延长查封、扣押、冻结的期限；到期不续，措施自动失效。',
    en: 'Renewal makes the measures last longer, and is asked for before they expire; without it they end by themselves.',
  }),
  ask_lifting: lifting({
    zh: '解除保全，就是撤销查封、扣押、冻结，对方又可以处分财产。',
    en: 'Lifting ends the measures: the other side may dispose of the property again.',
  }),
  release: release(
    {
      zh: '写明已在哪家银行、哪个登记机构解除了什么。当事人会看到全文。',
      en: 'What was released, and at which bank or registry. The parties read every word of it.',
    },
    '已向中国工商银行天津滨海支行送达协助执行通知书，解除对津海贸易有限公司存款 400,000.00 元的冻结。',
  ),
}

// Neither has an amount, and where the ruling sets no last day the measures stand until they are lifted.
const withoutAmount = <F extends Fields>(ordered: F) => ({
  grant: asking(said.grant, { ...rulingFields, ...ordered }),
  grant_in_part: asking(said.grant_in_part, { ...rulingFields, ...ordered }),
  renew: asking(said.renew, { expiresOn: untilRuled, reason: reason('申请人在期限届满前申请续行，理由成立。') }),
})

const evidence = {
  ...withoutAmount({ order: order('对被申请人办公电脑中的电子合同及往来邮件予以保全。') }),
  ask_renewal: renewal({
    zh: '续行保全，就是在到期之前延长证据保全的期限；到期不续，措施自动失效。',
    en: 'Renewal keeps the evidence preserved for longer, and is asked for before the last day; without it the measures end by themselves.',
  }),
  ask_lifting: lifting({
    zh: '解除保全，就是撤销对证据采取的措施，对方又可以处分这些证据。',
    en: 'Lifting ends the measures: the other side may dispose of the evidence again.',
  }),
  release: release(
    {
      zh: '写明解除、退还了哪些证据。当事人会看到全文。',
      en: 'Which evidence was released or given back. The parties read every word of it.',
    },
    '已解除对被申请人办公电脑的封存，原件退还被申请人。',
  ),
  secure: asking(said.secure, { expiresOn: untilRuled }),
  find_nothing: asking(words.evidence.events.find_nothing, {
    reason: reason('到场后未发现所申请保全的电脑，保存人称已处置。'),
  }),
}

const orderToStop = order('责令被申请人立即停止销售被控侵权产品。')
const act = {
  ...withoutAmount({ order: orderToStop }),
  ask_renewal: renewal({
    zh: '续行保全，就是在到期之前延长行为保全的期限；到期不续，措施自动失效。',
    en: 'Renewal makes the order last longer, and is asked for before its last day; without it the order ends by itself.',
  }),
  ask_lifting: lifting({
    zh: '解除保全后，对方不再受这份裁定约束。',
    en: 'Once it is lifted, the order no longer binds the other side.',
  }),
  release: release(
    {
      zh: '写明已通知哪些协助执行的单位；没有的，写“无”。当事人会看到全文。',
      en: 'Which assisting bodies were told; where there are none, say so. The parties read every word of it.',
    },
    '已通知电商平台恢复被申请人的商品链接。',
  ),
  secure: asking(said.secure, { expiresOn: untilRuled }),
  find_nothing: asking(words.act.events.find_nothing, { reason: reason('被申请人已停业，裁定无法实施。') }),
}

/** An act in a dispute over intellectual property (IPACT 5, 12, 13). */
const ipAct = {
  ...act,
  ...withoutAmount({ heard: hearing, order: orderToStop }),
  ask_renewal: renewal({
    zh: '续行保全，就是在到期之前延长行为保全的期限，应当在期限届满前七日内申请（知识产权行为保全规定第十三条）；到期不续，措施自动失效。',
    en: 'Renewal makes the order last longer, and is asked for within the last seven days before it ends (Provisions on Act Preservation in IP Disputes art. 13); without it the order ends by itself.',
  }),
  renew: asking(said.renew, {
    expiresOn: untilRuled,
    reason: reason('申请人在期限届满前七日内申请续行，符合法律规定。'),
  }),
  lift: asking(said.lift, liftingFields, {
    zh: '知识产权行为保全一般不因被申请人提供担保而解除，申请人同意的除外（知识产权行为保全规定第十二条）。',
    en: 'Act preservation over intellectual property is not lifted because the respondent gives a guarantee, unless the applicant agrees (Provisions on Act Preservation in IP Disputes art. 12).',
  }),
}

/** What is asked otherwise where no property is preserved. */
export const otherwise = { evidence, act, ip_act: ipAct }
