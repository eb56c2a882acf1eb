import type { Said } from './lang.ts'

const said = (zh: string, en: string): Said => ({ zh, en })

/** Words that many pages share. */
export const common = {
  name: said('保全', 'Baoquan'),
  tagline: said('诉讼财产保全网上申请', 'Property preservation, online'),
  skip: said('跳到正文', 'Skip to content'),
  myApplications: said('我的申请', 'My applications'),
  signIn: said('登录', 'Sign in'),
  register: said('注册', 'Register'),
  signOut: said('退出', 'Sign out'),
  account: said('账户', 'Account'),
  otherLanguage: said('English', '中文'),
  saveAndContinue: said('保存并继续', 'Save and continue'),
  continue: said('继续', 'Continue'),
  back: said('返回', 'Back'),
  change: said('修改', 'Change'),
  remove: said('删除', 'Remove'),
  add: said('添加', 'Add'),
  optional: said('（选填）', '(optional)'),
  choose: said('请选择', 'Choose'),
  notGiven: said('未填写', 'Not given'),
  example: said('填入示例', 'Fill in examples'),
  exampleNote: said('沙箱：用有效的示例填好本页。', 'Sandbox: fills this page with valid examples.'),
  mistakes: said('请先改正下列内容', 'Correct the following first'),
  search: said('查找', 'Search'),
  sandbox: said(
    '沙箱环境：数据均为虚构，不产生法律效力。',
    'Sandbox: all data is made up and nothing has legal effect.',
  ),
  nothingFound: said('没有找到，请换一个词。', 'Nothing found: try another word.'),
  download: said('下载', 'Download'),
  by: said('截止', 'By'),
  provisional: said('（暂定：次年放假安排公布后可能调整）', '(provisional until next year’s holidays are published)'),
}
