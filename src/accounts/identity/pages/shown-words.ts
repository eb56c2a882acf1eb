import { said } from '../../../words/lang.ts'

/** What an identity is called, and what became of it. */
export const shownWords = {
  title: said('实名认证', 'Real-name verification'),
  lawyerTitle: said('律师执业信息', 'Practising licence'),
  organisationTitle: said('单位', 'Organisation'),
  waiting: said('已提交，等待法院核对。', 'Handed in; waiting for the court.'),
  refused: said('未通过：{because}', 'Not accepted: {because}'),
  verifiedOn: said('核验于 {day}', 'Verified on {day}'),
  face: said('人脸核验', 'by face check'),
  counter: said('法院窗口', 'at a court’s counter'),
  documents: said('法院人工核验', 'by court staff'),
}
