import type { Said } from '../words/lang.ts'

const said = (zh: string, en: string): Said => ({ zh, en })

export const styleguideWords = {
  title: said('样式', 'Styles'),
  type: said('文字', 'Type'),
  lead: said('导语说明这一页做什么。', 'The lead says what the page is for.'),
  hint: said('提示文字说明怎么填写。', 'A hint says how to fill something in.'),
  buttons: said('按钮', 'Buttons'),
  primary: said('主要操作', 'Primary'),
  quiet: said('次要操作', 'Quiet'),
  danger: said('不能撤销的操作', 'Cannot be undone'),
  boxes: said('提示框', 'Boxes'),
  neutral: said('说明。', 'For information.'),
  good: said('已经办妥。', 'All is well.'),
  warn: said('需要注意。', 'Needs attention.'),
  bad: said('有错误。', 'Something is wrong.'),
  statuses: said('状态', 'Statuses'),
  form: said('表单', 'A form'),
  wrongForm: said('有误的表单', 'A form with mistakes'),
  wrong: said('请改正这一项。', 'Correct this.'),
  shown: said('展示', 'What is shown'),
  table: said('表格', 'A table'),
  waiting: said('办理经过', 'A timeline'),
  empty: said('没有内容', 'Nothing there'),
  emptySays: said('还没有申请。', 'No applications yet.'),
}
