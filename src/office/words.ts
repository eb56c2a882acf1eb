import { said } from '../words/lang.ts'

/** What the page of a case says beside the case, and the way from one to the next. */
export const caseWords = {
  lastOne: said('后面没有等待您处理的案件了', 'Nothing further waits for you'),
  next: said('下一件', 'Next case'),
  moved: said('已办理：{done}。', 'Done: {done}.'),
  decide: said('办理', 'Decide'),
  contents: said('本页内容', 'On this page'),
  asksFor: said('申请 ¥{amount}', '¥{amount} asked for'),
  guaranteed: said('担保 ¥{total}', '¥{total} guaranteed'),
  clues: said('财产线索 {n} 条', 'Property clues: {n}'),
  lookAgain: said(
    '裁定还没有作出：请再看一遍标出的案号，无误的，再次提交。',
    'Nothing is ruled yet: look once more at the number that is marked, and send it again if it is right.',
  ),
  numberTaken: said(
    '这个案号已用于另一份裁定书；本案下一个未用的是 {next}。',
    'Another ruling bears this number; the next one free in this case is {next}.',
  ),
  numberTakenAsItIs: said('这个案号已用于另一份裁定书。', 'Another ruling bears this number.'),
}
