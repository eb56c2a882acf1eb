import { event, status } from './worded.ts'

export const preservationStatuses = {
  draft: status(
    '待提交',
    'Not submitted',
    'you',
    {
      zh: '尚未提交，法院看不到。可以修改、删除；填写完整后请提交。',
      en: 'Not submitted: the court cannot see it. Change or delete it; submit it when it is complete.',
    },
    { edits: 'all' },
  ),
  in_review: status(
    '待审核',
    'Under review',
    'court',
    {
      zh: '法院正在审查申请。现在不需要您做什么；也可以撤回。',
      en: 'The court is examining the application. Nothing is asked of you now; you may withdraw it.',
    },
    { due: 'REVIEW' },
  ),
  returned: status(
    '退回补正',
    'Returned for correction',
    'you',
    {
      zh: '法院一次列出了全部需要补正的内容，请在期限前改好并重新提交。',
      en: 'The court has listed everything to correct. Correct it and submit again by the date.',
    },
    { edits: 'all' },
  ),
  rejected: status('审核不通过', 'Not accepted', 'nobody', {
    zh: '法院未受理这份申请，理由见下。可以据此重新申请。',
    en: 'The court did not accept the application; its reasons stand below. You may apply anew.',
  }),
  awaiting_fee: status(
    '待缴费',
    'Fee to be paid',
    'you',
    {
      zh: '申请已受理，请在期限前缴纳申请费。逾期未缴的，按撤回申请处理。',
      en: 'Accepted. Pay the fee by the date; unpaid, the application counts as withdrawn.',
    },
    { due: 'FEE_7D' },
  ),
  fee_overdue: status('逾期未缴费', 'Fee overdue', 'court', {
    zh: '缴费期限已过。如有正当理由，请联系法院，由法院决定是否恢复缴费。',
    en: 'The date has passed. With good cause, ask the court, which may let you pay after all.',
  }),
  awaiting_ruling: status(
    '待裁定',
    'Awaiting the ruling',
    'court',
    {
      zh: '费用已缴，法官将在法定期限内作出裁定。现在不需要您做什么。',
      en: 'The fee is paid. The judge rules within the legal time. Nothing is asked of you now.',
    },
    { due: 'RULE_5D' },
  ),
  guarantee_required: status(
    '待补充担保',
    'Guarantee required',
    'you',
    {
      zh: '法官责令补充担保。请在期限前补充；逾期不提供的，驳回申请。',
      en: 'The judge asks for (more) guarantee. Give it by the date, or the application is dismissed.',
    },
    { edits: ['guarantees', 'materials'] },
  ),
  granted: status(
    '准予保全',
    'Granted',
    'court',
    {
      zh: '法院准予保全，裁定书可以下载。执行部门将在法定期限内采取措施。',
      en: 'Granted: the ruling can be downloaded. Enforcement begins within the legal time.',
    },
    { due: 'EXEC_5D' },
  ),
  partly_granted: status(
    '部分准予',
    'Granted in part',
    'court',
    {
      zh: '法院部分准予保全，裁定书可以下载。执行部门将在法定期限内采取措施。',
      en: 'Granted in part: the ruling can be downloaded. Enforcement begins within the legal time.',
    },
    { due: 'EXEC_5D' },
  ),
  dismissed: status('驳回申请', 'Dismissed', 'nobody', {
    zh: '法院驳回了申请，裁定书可以下载。',
    en: 'Dismissed: the ruling can be downloaded.',
  }),
  enforcing: status('实施中', 'Being enforced', 'court', {
    zh: '执行部门正在查封、扣押或冻结财产。',
    en: 'Enforcement officers are seizing, detaining or freezing the property.',
  }),
  in_force: status('已保全', 'In force', 'time', {
    zh: '财产已保全。需要保全更久的，须按时申请续行，否则到期自动失效；到期前三十日、十五日、八日会短信提醒您。',
    en: 'The property is preserved. To keep it so for longer, renewal must be asked for in time, or it ends by itself. You are reminded by text message 30, 15 and 8 days before it ends.',
  }),
  no_property: status(
    '无可供保全财产',
    'No property found',
    'you',
    {
      zh: '执行部门没有找到可供保全的财产，原因见下；现在没有财产被查封、扣押或冻结。裁定仍然有效：您可以补充新的财产线索并提交，执行部门会继续办理。诉讼中，因客观原因只能提供具体线索的，还可以书面申请法院网络查控（《财产保全规定》第十一条）：在“材料”里上传财产查控申请书，再提交。',
      en: 'Enforcement officers found no property to preserve, for the reason below; nothing is seized, detained or frozen now. The ruling still stands: hand in new property clues, and they go on. Where in a suit you could for objective reasons give only clues, you may also ask in writing for a search of the networks (Provisions art. 11): upload the request among the papers, then submit.',
    },
    { edits: ['clues', 'materials'] },
  ),
  lifted: status('已解除', 'Lifted', 'nobody', {
    zh: '法院已裁定解除保全，裁定书可以下载。执行部门通知银行、登记机构等解除查封、扣押、冻结，办完后登记在这里，并短信告知您。',
    en: 'Lifted: the ruling can be downloaded. Enforcement officers have the bank or the registry release the property; once that is done it stands here, and you are told by text message.',
  }),
  expired: status('已到期', 'Expired', 'nobody', {
    zh: '保全期限届满，措施已自动失效。',
    en: 'The period has ended and the measures with it.',
  }),
  converted: status('转执行', 'Turned into execution', 'nobody', {
    zh: '案件已进入执行，保全措施自动转为执行措施。',
    en: 'Execution has begun; the measures have become measures of execution.',
  }),
  withdrawn: status('已撤回', 'Withdrawn', 'nobody', { zh: '申请已撤回。', en: 'The application has been withdrawn.' }),
}

export const preservationEvents = {
  submit: event('提交', 'Submit', '申请人提交了申请', 'The application was submitted'),
  return: event('退回补正', 'Return for correction', '法院退回补正', 'The court returned it for correction'),
  reject: event('不予受理', 'Do not accept', '法院未予受理', 'The court did not accept it'),
  accept: event('受理', 'Accept', '法院受理，发出缴费通知', 'The court accepted it and sent the payment notice'),
  pay: event('缴费', 'Pay', '申请费已缴纳', 'The fee was paid'),
  lapse: event('逾期', 'Lapse', '逾期未缴费', 'The fee was not paid in time'),
  reopen: event('恢复缴费', 'Let it be paid after all', '法院恢复了缴费', 'The court let the fee be paid after all'),
  require_guarantee: event(
    '责令补充担保',
    'Ask for a guarantee',
    '法官责令补充担保',
    'The judge asked for a guarantee',
  ),
  add_guarantee: event('提交补充的担保', 'Send the guarantee', '申请人补充了担保', 'The guarantee was added'),
  grant: event('准予保全', 'Grant', '法院准予保全', 'The court granted preservation'),
  grant_in_part: event('部分准予', 'Grant in part', '法院部分准予保全', 'The court granted preservation in part'),
  dismiss: event('驳回申请', 'Dismiss', '法院驳回申请', 'The court dismissed the application'),
  enforce: event('开始实施', 'Begin enforcement', '执行部门开始实施', 'Enforcement began'),
  secure: event('登记已保全', 'Record as in force', '财产已保全', 'The property is preserved'),
  find_nothing: event('登记无财产', 'Record that nothing was found', '未发现可供保全财产', 'No property was found'),
  add_clue: event('提交新线索', 'Hand in the new clues', '申请人提交了新线索', 'The applicant handed in new clues'),
  lift: event('解除保全', 'Lift', '法院解除保全', 'The court lifted the preservation'),
  release: event('登记解除情况', 'Record the release', '执行部门已办理解除', 'What was preserved has been released'),
  ask_renewal: event('申请续行保全', 'Ask for renewal', '申请人申请续行保全', 'The applicant asked for renewal'),
  ask_lifting: event(
    '申请解除保全',
    'Ask for lifting',
    '申请人申请解除保全',
    'The applicant asked for the measures to be lifted',
  ),
  renew: event('续行保全', 'Renew', '法院准予续行保全', 'The court renewed the preservation'),
  refuse_renewal: event('不予续行', 'Refuse renewal', '法院不予续行保全', 'The court refused the renewal'),
  refuse_lifting: event('不予解除', 'Refuse to lift', '法院不予解除保全', 'The court refused to lift the preservation'),
  expire: event('到期', 'Expire', '保全到期', 'The preservation expired'),
  convert: event('转执行', 'Turn into execution', '转为执行措施', 'It turned into execution'),
  withdraw: {
    ...event('撤回申请', 'Withdraw the application', '申请人撤回了申请', 'The applicant withdrew it'),
    danger: true as const,
  },
}
