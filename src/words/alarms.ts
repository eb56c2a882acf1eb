import { type Said, said } from './lang.ts'

/** Everything that an operator is told of: what has happened, and what to do about it. */
export const alarmWords = {
  'history differs from its anchor': {
    title: said('一份申请的记录与存证不一致', 'The history of a case is not the one that was anchored'),
    todo: said(
      '这份申请已停止一切变动，已付款项照常登记。请打开它，查看哪里不一致，查明原因后由两位管理员共同恢复。',
      'Nothing moves in it any more; money that comes in is noted all the same. Open it, see what differs, and find out why: two administrators let it move again.',
    ),
  },
  'payment held': {
    title: said('收到的金额与应缴金额不一致', 'Another amount came in than was due'),
    todo: said(
      '请通知财务人员在“财务”页面核对这笔款项，原路退回或联系缴费人。',
      'Have the finance office look at it on its page: give it back, or ask the payer.',
    ),
  },
  'refund stuck': {
    title: said('一笔退款一天内一直被拒绝', 'A refund has been refused for a day'),
    todo: said(
      '请通知财务人员查看支付机构给出的原因（如商户余额不足），解决后在“财务”页面重新尝试。',
      'Have the finance office read the provider’s reason (an empty merchant balance, for one), mend it, and try again on its page.',
    ),
  },
  'payment of an unknown order': {
    title: said('支付机构报告了一笔不认识的订单', 'The provider told of an order that is not ours'),
    todo: said(
      '请财务人员对当天重新对账。账单里也有这笔款项的，可能是数据库曾被恢复到较早时间；没有的，可以不理会。',
      'Have finance reconcile the day again. Where the statement has it too, the database may have been taken back; where it has not, nothing was paid.',
    ),
  },
  reconciliation: {
    title: said('对账发现差异', 'The books do not agree'),
    todo: said(
      '请财务人员在“财务”页面逐笔处理差异；系统已自动向支付机构查询，自行消失的差异无需处理。',
      'Have finance go through the differences on its page. The provider has been asked already; what disappears by itself needs nothing.',
    ),
  },
  sms_down: {
    title: said('短信服务没有响应', 'The SMS provider does not answer'),
    todo: said(
      '请查看服务商的公告。未发出的通知会自动补发；验证码需要当事人重新获取。',
      'See what the provider says. Notices that did not go out follow by themselves; codes have to be asked for again.',
    ),
  },
  sms_account: {
    title: said('短信服务商拒绝了我们的账户', 'The SMS provider refuses our account'),
    todo: said(
      '请检查余额、密钥、签名和模板（配置项 SMS），修改后立即生效。',
      'Check the balance, the keys, the signature and the templates (setting SMS); a change works at once.',
    ),
  },
  sms_budget_nearly_spent: {
    title: said('今天的短信已用去八成', 'Four fifths of the day’s messages are spent'),
    todo: said(
      '请查看是否有人大量发送；确属正常业务的，请调高 SMS_DAILY_MOST。',
      'See whether somebody sends in bulk; if it is ordinary business, raise SMS_DAILY_MOST.',
    ),
  },
  sms_budget_spent: {
    title: said('今天的短信已用完，不再发送', 'The day’s messages are spent: none go out any more'),
    todo: said(
      '当事人暂时收不到验证码。请查明原因，确属正常业务的，请立即调高 SMS_DAILY_MOST。',
      'Nobody gets a code now. Find out why; if it is ordinary business, raise SMS_DAILY_MOST at once.',
    ),
  },
  identity_down: {
    title: said('人脸核验服务没有响应', 'The face check does not answer'),
    todo: said(
      '请查看服务商的公告。当事人已被引导到立案窗口，请安排人手。',
      'See what the provider says. People are shown the way to the counter meanwhile: see that somebody is there.',
    ),
  },
  identity_account: {
    title: said('人脸核验服务商拒绝了我们的账户', 'The face check refuses our account'),
    todo: said(
      '请检查余额、密钥和业务流程编号（配置项 IDENTITY）。',
      'Check the balance, the keys and the rule (setting IDENTITY).',
    ),
  },
  court_sign_in_down: {
    title: said('法院统一身份认证没有响应', 'The court’s identity provider does not answer'),
    todo: said(
      '工作人员无法登录，已登录的不受影响。请联系法院信息技术部门。',
      'Staff cannot sign in; those who are in stay in. Call the court’s own technicians.',
    ),
  },
  court_sign_in_untrusted: {
    title: said('法院统一身份认证的答复不可信', 'The court’s identity provider gave an answer that cannot be trusted'),
    todo: said(
      '没有让任何人登录。请检查 COURT_IDP 的配置，并请法院信息技术部门核实是否有人冒充。',
      'Nobody was let in. Check the setting COURT_IDP, and have the court’s technicians see whether somebody pretends to be it.',
    ),
  },
  keys_rotated: {
    title: said('主密钥已更换完毕', 'The master key has been changed'),
    todo: said(
      '全部数据已改用新主密钥。现在可以从 MASTER_KEYS 中取出旧密钥，并妥善保管到备份过期为止。',
      'Everything is under the new one. The old one can be taken out of MASTER_KEYS now; keep it for as long as backups last.',
    ),
  },
} satisfies Record<string, { title: Said; todo: Said }>
export type AlarmName = keyof typeof alarmWords
