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
        zh: '未能找到或者固定所申请的证据，原因见下。裁定仍然有效：如有新线索，请写明后作为材料上传并提交，法院会继续办理。',
        en: 'The evidence was not found or could not be secured, for the reason below. The ruling still stands: if you learn more, write it down, upload it among the papers and submit it, and the court goes on.',
      },
    },
    lifted: {
      says: {
        zh: '法院已裁定解除保全，裁定书可以下载。执行部门解除对证据采取的措施，办完后登记在这里，并短信告知您。',
        en: 'Lifted: the ruling can be downloaded. Enforcement officers release the evidence; once that is done it stands here, and you are told by text message.',
      },
    },
  },
  events: {
    secure: { done: { zh: '证据已保全', en: 'The evidence is preserved' } },
    find_nothing: {
      title: { zh: '登记未取得证据', en: 'Record that no evidence was found' },
      done: { zh: '未取得所申请的证据', en: 'The evidence was not found' },
    },
  },
}

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
        zh: '行为保全未能实施，原因见下。裁定仍然有效：情况有变化的，请写明后作为材料上传并提交，法院会继续办理。',
        en: 'The order could not be carried out, for the reason below. The ruling still stands: if anything changes, write it down, upload it among the papers and submit it, and the court goes on.',
      },
    },
    lifted: {
      says: {
        zh: '法院已裁定解除保全，裁定书可以下载，被申请人不再受原裁定约束。执行部门通知协助执行的单位，办完后登记在这里，并短信告知您。',
        en: 'Lifted: the ruling can be downloaded, and the order no longer binds the respondent. Enforcement officers tell whoever assists; once that is done it stands here, and you are told by text message.',
      },
    },
  },
  events: {
    secure: { done: { zh: '行为保全已实施', en: 'The order is in force' } },
    find_nothing: {
      title: { zh: '登记未能实施', en: 'Record that it was not carried out' },
      done: { zh: '行为保全未能实施', en: 'The order was not carried out' },
    },
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
  events: act.events,
}

/** What is said otherwise where no property is preserved. */
export const otherwise = { evidence, act, ip_act: ipAct }
