import { said } from '../../words/lang.ts'

export const listWords = {
  applyNow: said('立即申请', 'Apply now'),
  guaranteeFirst: said('先办理保函', 'Get a letter of guarantee first'),
  newGuarantee: said('＋ 担保申请', '+ Guarantee application'),
  leftSome: said('有暂存的内容', 'Saved for now'),
  noneFound: said('没有符合条件的申请。', 'No application matches.'),
  showAll: said('显示全部', 'Show all of them'),
  anyKind: said('全部类型', 'Any kind'),
  anyStatus: said('全部状态', 'Any status'),
}
