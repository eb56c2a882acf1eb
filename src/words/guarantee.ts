import { said } from './lang.ts'

export const guaranteeWords = {
  guideTitle: said('我要申请担保', 'I want a letter of guarantee'),
  guideLead: said(
    '申请财产保全，法院可以要求提供担保。最常用的是保险公司出具的保函：在这里比较、投保、付费，保函出具后一键申请保全。',
    'A court may ask for a guarantee. The usual one is an insurer’s letter: compare, apply and pay here; once it is issued, one click applies for preservation.',
  ),
  points: [
    said(
      '保险金额就是申请保全的金额；保险费由各公司按自己的费率表收取。',
      'The sum insured is the amount to preserve; each insurer charges by its own rate card.',
    ),
    said(
      '如因申请错误给对方造成损失，由保险公司在保险金额内先行赔偿。',
      'If the application proves wrong and harms the other side, the insurer pays first, up to the sum insured.',
    ),
    said(
      '保险公司会核对起诉状、主要证据和双方身份，请如实填写、如实提供。',
      'The insurer checks the complaint, the key evidence and both sides’ identity. Be truthful.',
    ),
    said(
      '被退回、拒绝或者不想等了，可以换一家，不必重新填写。',
      'Returned, refused, or tired of waiting? Choose another insurer without typing anything again.',
    ),
    said(
      '保单出具后，除法院驳回保全申请外不能退保。',
      'Once issued, the policy can be surrendered only if the court dismisses the application.',
    ),
  ],
  complete: said(
    '内容完整，可以提交。提交后保险公司即可看到；审核期间不能修改。',
    'Complete. Once submitted, the insurer sees it; it cannot be changed while it is examined.',
  ),
  create: said('创建担保申请', 'Create the application'),

  orderRule: said(
    '按最低保险费从低到高排列，相同的按最高保险费、通常答复时间排列。不接受付费排名。',
    'Ordered by the least premium, then by the most, then by the usual time to answer. No insurer can pay for its place.',
  ),
  rangeNote: said(
    '保险费范围按各公司公布的费率表和您的金额算出，以审核通过时的通知为准。',
    'The range is worked out from each insurer’s rate card for your amount; the premium notice after approval decides.',
  ),
  insurer: said('保险公司', 'Insurer'),
  premium: said('保险费', 'Premium'),
  rate: said('费率', 'Rate'),
  most: said('网上承保上限', 'Online limit'),
  answers: said('通常答复', 'Usually answers in'),
  hours: said('{n} 个工作小时', '{n} working hours'),
  between: said('{low} 至 {high} 元', '{low} to {high} yuan'),
  yuan: said('{n} 元', '{n} yuan'),
  percent: said('{low}% 至 {high}%', '{low}% to {high}%'),
  turnedDown: said('该公司未承接这份申请', 'Has turned this application down'),
  notCovering: said('不能承保的公司', 'Insurers that do not cover this'),
  none: said('暂时没有保险公司在该法院开展此项业务。', 'No insurer offers this at that court at present.'),
  basicsFirst: said('请先填写法院和金额。', 'Enter the court and the amount first.'),
  chooseOne: said('选定并继续', 'Choose and continue'),
  notChosen: said('请选择一家能够承保的保险公司。', 'Choose an insurer that covers this.'),

  offersTitle: said('先询价再选择（可选）', 'Ask for binding offers first (optional)'),
  offersLead: said(
    '可以同时向几家询价。报价在有效期内对保险公司有约束力；接受一家，系统会告知其他公司。',
    'Ask several at once. An offer binds the insurer while it is valid; take one, and the others are told.',
  ),
  completeFirst: said(
    '询价需要完整的申请内容，请先补齐其他步骤。',
    'An offer needs the whole application: complete the other steps first.',
  ),
  toAsk: said('询价对象', 'Insurers to ask'),
  ask: said('向勾选的公司询价', 'Ask the ones ticked'),
  nobodyAsked: said('请勾选要询价的保险公司。', 'Tick the insurers that you want to ask.'),
  asked: said('已询价，答复会列在下面。', 'Asked: their answers will stand below.'),
  take: said('接受此报价', 'Take this offer'),
  refresh: said('查看最新答复', 'See the latest answers'),
  validUntil: said('有效期至 {day}', 'Valid until {day}'),
  conditions: said('特别约定：{text}', 'Conditions: {text}'),
  changed: said('内容已变更，此报价不再有效，请重新询价。', 'What you asked about has changed: ask again.'),
  over: said('报价已过有效期，请重新询价。', 'This offer is no longer valid: ask again.'),
  offerGone: said('该报价已变更或失效，请看最新内容。', 'That offer has changed or ended. See the latest below.'),
  lapsed: said(
    '您接受的报价（{insurer}，{premium} 元）{why}，对该公司不再有约束力。现在提交，保险费由该公司重新确定。',
    'The offer that you took ({insurer}, {premium} yuan) no longer binds the insurer: {why}. Submitted now, the premium is set anew.',
  ),
  changedSince: said('因内容已变更', 'what it was about has changed'),
  overSince: said('有效期已过', 'its day is over'),
  askAgain: said('先按现在的内容重新询价', 'First ask again, about what it says now'),
  states: {
    asked: said('等待答复', 'Waiting for an answer'),
    offered: said('已报价', 'Offer made'),
    declined: said('不报价', 'No offer'),
    taken: said('已接受', 'Taken'),
    not_taken: said('已结束', 'Closed'),
  },

  applyForPreservation: said('申请保全', 'Apply for preservation'),
  toPreservation: said('查看所担保的保全申请', 'Open the preservation it backs'),
  letterTitle: said('保险公司保函', 'The insurer’s letter of guarantee'),
  letterLive: said('有效', 'In force'),
  letterDead: said('已失效', 'No longer in force'),
  guaranteed: said('担保金额', 'Amount guaranteed'),
  letterNumber: said('保函编号', 'Number of the letter'),
  policyNumber: said('保险单号', 'Policy number'),
  hash: said('保函 SHA-256', 'SHA-256 of the letter'),
  endorsement: said('批单 {number}：{summary}', 'Endorsement {number}: {summary}'),
  carriedTitle: said('请再看一遍', 'Please look again'),
  carriedSays: said(
    '当事人、代理人、线索和材料来自您的担保申请，保函已随附。下列内容可能已有变化：',
    'Parties, agents, clues and papers come from your guarantee application, with the letter attached. These may have changed since:',
  ),
}
