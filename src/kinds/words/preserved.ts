import type * as z from 'zod/mini'
import type { Said } from '../../words/lang.ts'
import { asking, hearing, liftingFields, order, reason, rulingFields, untilRuled } from '../asks/questions.ts'
import { preservationEvents as said } from './preservation.ts'

type Asked = z.core.$ZodShape

const renewalReason = reason('本案尚未审结，保全措施将于到期日届满，申请续行保全。')
const liftingReason = reason('被申请人已全部履行，申请解除保全。')

const renewal = (lead: Said) => asking(said.ask_renewal, { reason: renewalReason }, lead)
const lifting = (lead: Said) => asking(said.ask_lifting, { reason: liftingReason }, lead)

export const property = {
  ask_renewal: renewal({
    zh: '续行保全，就是在到期之前延长查封、扣押、冻结的期限；到期不续，措施自动失效。',
    en: 'Renewal makes the measures last longer, and is asked for before they expire; without it they end by themselves.',
  }),
  ask_lifting: lifting({
    zh: '解除保全，就是撤销查封、扣押、冻结，对方又可以处分财产。',
    en: 'Lifting ends the measures: the other side may dispose of the property again.',
  }),
}

// Neither has an amount, and where the ruling sets no last day the measures stand until they are lifted.
const withoutAmount = (ordered: Asked) => ({
  grant: asking(said.grant, { ...rulingFields, ...ordered }),
  grant_in_part: asking(said.grant_in_part, { ...rulingFields, ...ordered }),
  renew: asking(said.renew, { expiresOn: untilRuled, reason: reason('申请人在期限届满前申请续行，理由成立。') }),
})

const evidence = {
  statuses: {
    enforcing: {
      says: { zh: '法院正在固定证据。', en: 'The court is securing the evidence.' },
    },
    in_force: {
      says: {
        zh: '证据已保全。措施定有期限的，请在到期前申请续行，否则到期自动失效；届时会提前短信提醒您。',
        en: 'The evidence is preserved. Where the measures have a last day, ask for renewal before it, or they end by themselves. You are reminded by text message in time.',
      },
    },
    no_property: {
      title: { zh: '未取得证据', en: 'No evidence found' },
      says: {
        zh: '未能找到或者固定所申请的证据，原因见下。如有新线索，请告知法院。',
        en: 'The evidence was not found or could not be secured; the reason stands below. Tell the court if you learn more.',
      },
    },
  },
  events: {
    ...withoutAmount({ order: order('对被申请人办公电脑中的电子合同及往来邮件予以保全。') }),
    ask_renewal: renewal({
      zh: '续行保全，就是在到期之前延长证据保全的期限；到期不续，措施自动失效。',
      en: 'Renewal keeps the evidence preserved for longer, and is asked for before the last day; without it the measures end by themselves.',
    }),
    ask_lifting: lifting({
      zh: '解除保全，就是撤销对证据采取的措施，对方又可以处分这些证据。',
      en: 'Lifting ends the measures: the other side may dispose of the evidence again.',
    }),
    secure: {
      ...asking(said.secure, { expiresOn: untilRuled }),
      done: { zh: '证据已保全', en: 'The evidence is preserved' },
    },
    find_nothing: asking(
      {
        title: { zh: '登记未取得证据', en: 'Record that no evidence was found' },
        done: { zh: '未取得所申请的证据', en: 'The evidence was not found' },
      },
      { reason: reason('到场后未发现所申请保全的电脑，保存人称已处置。') },
    ),
  },
}

const orderToStop = order('责令被申请人立即停止销售被控侵权产品。')
const act = {
  statuses: {
    enforcing: {
      says: {
        zh: '法院正在实施行为保全，责令被申请人按裁定作出或者不得作出一定行为。',
        en: 'The court is enforcing the order that the respondent do, or do not do, what the ruling says.',
      },
    },
    in_force: {
      says: {
        zh: '行为保全已生效，被申请人须按裁定作出或者不得作出一定行为，期限以裁定为准。裁定定有到期日的，请在到期前申请续行；届时会提前短信提醒您。',
        en: 'The order is in force: the respondent must do, or not do, what the ruling says, for as long as it says. Where it sets a last day, ask for renewal before it; you are reminded by text message in time.',
      },
    },
    no_property: {
      title: { zh: '未能实施', en: 'Not carried out' },
      says: {
        zh: '行为保全未能实施，原因见下。情况有变化的，请告知法院。',
        en: 'The order could not be carried out; the reason stands below. Tell the court if anything changes.',
      },
    },
  },
  events: {
    ...withoutAmount({ order: orderToStop }),
    ask_renewal: renewal({
      zh: '续行保全，就是在到期之前延长行为保全的期限；到期不续，措施自动失效。',
      en: 'Renewal makes the order last longer, and is asked for before its last day; without it the order ends by itself.',
    }),
    ask_lifting: lifting({
      zh: '解除保全后，对方不再受这份裁定约束。',
      en: 'Once it is lifted, the order no longer binds the other side.',
    }),
    secure: {
      ...asking(said.secure, { expiresOn: untilRuled }),
      done: { zh: '行为保全已实施', en: 'The order is in force' },
    },
    find_nothing: asking(
      {
        title: { zh: '登记未能实施', en: 'Record that it was not carried out' },
        done: { zh: '行为保全未能实施', en: 'The order was not carried out' },
      },
      { reason: reason('被申请人已停业，裁定无法实施。') },
    ),
  },
}

/** An act in a dispute over intellectual property (IPACT 5, 12, 13). */
const ipAct = {
  statuses: {
    ...act.statuses,
    in_force: {
      says: {
        zh: '行为保全已生效，期限以裁定为准，一般维持至案件裁判生效时止。裁定定有到期日的，应当在期限届满前七日内申请续行（知识产权行为保全规定第十三条）；届时会提前短信提醒您。',
        en: 'The order is in force for as long as the ruling says, as a rule until the judgment takes effect. Where it sets a last day, ask for renewal within the last seven days before it (Provisions on Act Preservation in IP Disputes art. 13); you are reminded by text message in time.',
      },
    },
  },
  events: {
    ...act.events,
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
  },
}

/** What is said and asked otherwise where no property is preserved. */
export const otherwise = { evidence, act, ip_act: ipAct }
