import { said } from '../../words/lang.ts'

export const fillingWords = {
  stepOf: said('第 {n} 步，共 {all} 步', 'Step {n} of {all}'),
  removeTitle: said('删除：{step}', 'Remove: {step}'),
  removeQuestion: said('删除“{name}”', 'Remove “{name}”'),
  wasRemoved: said('已删除', 'Removed'),
  clashTitle: said('这一页在别处已被修改', 'This page was changed elsewhere'),
  clashSays: said(
    '您打开本页之后，另一个窗口保存了不同的内容。下表是那里保存的内容；表单里是您刚才填写的。保存即以您的为准。',
    'After you opened this page, another window saved something else. Below is what was saved there; the form holds what you typed. Saving keeps yours.',
  ),
  thereTitle: said('这一项已在列表中', 'This is in the list already'),
  thereSays: said(
    '“{name}”已经保存，是同一项。要补充或者更正的，请修改那一项；不是同一项的，请核对号码后再保存。',
    '“{name}” has been saved, and is the same. To add to it or correct it, change that one; if this is another, check its number and save again.',
  ),
  theirs: said('别处保存的内容', 'Saved elsewhere'),
  voidsTitle: said('这一改动会使下列内容失效', 'This change makes the following void'),
  voidsSays: said('确认后，下列内容将被删除。', 'If you go on, the following is removed.'),
  voidsConfirm: said('确认修改', 'Change it and remove them'),
  keepAsIs: said('不修改，返回', 'Leave it as it was'),
  see: said('查看', 'Open'),
  pageOf: said('第 {n} 页，共 {all} 页', 'page {n} of {all}'),
  nextPage: said('下一页', 'Next page'),
  pageBefore: said('上一页', 'Previous page'),
}
