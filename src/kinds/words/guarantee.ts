import { event, status } from './worded.ts'

export const guaranteeStatuses = {
  draft: status(
    '待提交',
    'Not submitted',
    'you',
    {
      zh: '尚未提交，保险公司看不到。可以修改、删除；填写完整后请提交。',
      en: 'Not submitted: the insurer cannot see it. Change or delete it; submit it when it is complete.',
    },
    { edits: 'all' },
  ),
  in_review: status('待审核', 'With the insurer', 'insurer', {
    zh: '保险公司正在审核。现在不需要您做什么。',
    en: 'The insurer is examining it. Nothing is asked of you now.',
  }),
  returned: status(
    '退回补充',
    'Returned for more',
    'you',
    {
      zh: '保险公司需要补充材料，请按下列要求补充后重新提交。',
      en: 'The insurer wants more. Add what is listed and submit again.',
    },
    { edits: 'all' },
  ),
  rejected: status('审核不通过', 'Refused', 'you', {
    zh: '保险公司未通过审核，理由见下。可以换一家保险公司，不必重新填写。',
    en: 'The insurer refused; its reasons stand below. Choose another without typing anything again.',
  }),
  declined: status('不接单', 'Declined', 'you', {
    zh: '保险公司不承接这份申请。可以换一家保险公司，不必重新填写。',
    en: 'The insurer does not take this on. Choose another without typing anything again.',
  }),
  awaiting_premium: status('待支付', 'Premium to be paid', 'you', {
    zh: '审核通过，请在期限前支付保险费。',
    en: 'Approved. Pay the premium by the date.',
  }),
  premium_overdue: status('逾期未支付', 'Premium overdue', 'you', {
    zh: '支付期限已过。可以重新选择保险公司。',
    en: 'The date has passed. You may choose an insurer again.',
  }),
  awaiting_issue: status('待出单', 'Being issued', 'insurer', {
    zh: '保险费已支付，保险公司正在出具保单和保函。',
    en: 'The premium is paid. The insurer is issuing the policy and the letter.',
  }),
  issued: status('已出单', 'Issued', 'you', {
    zh: '保单和保函已出具，可以下载，也可以直接申请保全。',
    en: 'The policy and the letter of guarantee are ready: download them, or apply for preservation at once.',
  }),
  used: status('已使用', 'Used', 'nobody', {
    zh: '这份保函已用于一份保全申请。',
    en: 'The letter backs a preservation application.',
  }),
  surrendered: status('已退保', 'Surrendered', 'nobody', {
    zh: '保险合同已退保。',
    en: 'The policy has been surrendered.',
  }),
  cancelled: status('已取消', 'Cancelled', 'nobody', { zh: '申请已取消。', en: 'The application has been cancelled.' }),
}

export const guaranteeEvents = {
  submit: event('提交', 'Submit', '申请人提交了申请', 'The application was submitted'),
  return: event('退回补充', 'Return for more', '保险公司要求补充', 'The insurer asked for more'),
  decline: event('不接单', 'Decline', '保险公司不接单', 'The insurer declined'),
  reject: event('审核不通过', 'Refuse', '保险公司审核不通过', 'The insurer refused'),
  approve: event(
    '审核通过',
    'Approve',
    '保险公司审核通过，发出支付通知',
    'The insurer approved and sent the premium notice',
  ),
  choose_again: event(
    '换一家保险公司',
    'Choose another insurer',
    '申请人重新选择保险公司',
    'The applicant chose again',
  ),
  pay: event('支付保险费', 'Pay the premium', '保险费已支付', 'The premium was paid'),
  lapse: event('逾期', 'Lapse', '逾期未支付', 'The premium was not paid in time'),
  issue: event('出单', 'Issue', '保单和保函已出具', 'The policy and the letter were issued'),
  use: event('用于保全', 'Use', '保函已用于保全申请', 'The letter now backs a preservation application'),
  revoke: event('撤销保函', 'Revoke the letter', '保险公司撤销了保函', 'The insurer revoked the letter'),
  surrender: event('退保', 'Surrender', '已退保', 'The policy was surrendered'),
  cancel: {
    ...event('取消申请', 'Cancel the application', '申请人取消了申请', 'The applicant cancelled it'),
    danger: true as const,
  },
}
