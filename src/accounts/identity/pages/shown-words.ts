import { said } from '../../../words/lang.ts'

/** What an identity is called, and what became of it. */
export const shownWords = {
  title: said('实名认证', 'Real-name verification'),
  lawyerTitle: said('律师执业信息', 'Practising licence'),
  organisationTitle: said('单位', 'Organisation'),
  waiting: said(
    '{day} 提交，等待法院核对，一般两个工作日，结果用短信告知。这期间可以先填写申请；填错了的，结果出来后重新提交。',
    'Handed in on {day}; the court checks it, usually within two working days, and you are told by SMS. Fill in your application meanwhile; what was wrong can be handed in anew after the result.',
  ),
  refused: said('未通过：{because}', 'Not accepted: {because}'),
  verifiedOn: said('核验于 {day}', 'Verified on {day}'),
  face: said('人脸核验', 'by face check'),
  counter: said('法院窗口', 'at a court’s counter'),
  documents: said('法院人工核验', 'by court staff'),
}
