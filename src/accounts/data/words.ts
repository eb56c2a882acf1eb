import { said } from '../../words/lang.ts'

export const dataWords = {
  title: said('我的个人信息', 'My data'),
  lead: said(
    '您可以随时取得本平台保存的全部个人信息，也可以注销账户。',
    'Take a copy of everything this platform holds of you, or close the account.',
  ),
  exportTitle: said('导出', 'Export'),
  exportSays: said(
    '下载一份 JSON 文件，含账户、身份、授权、当事人和全部申请。',
    'One JSON file with account, identity, powers, parties and all applications.',
  ),
  download: said('下载', 'Download'),
  helpTitle: said('工作人员的协助', 'Help by clerks'),
  helpSays: said(
    '您在自助服务终端上同意由工作人员协助的记录；同意至该次使用结束为止。',
    'Each time you agreed to be helped by a clerk at a court terminal; the consent ended with that visit.',
  ),
  helpedBy: said('{officer}，{kiosk}', '{officer}, {kiosk}'),
  helpEnded: said('{from} 至 {until}', '{from} to {until}'),
  helpGoesOn: said('{from} 起，正在协助', 'From {from}, still going on'),
  eraseTitle: said('注销账户', 'Close the account'),
  eraseSays: said(
    '草稿和常用当事人立即删除。已提交的申请属于法院卷宗，依法保存；与之有关的账户信息在保存期内封存，期满销毁。注销后不能恢复。按下后先向您的手机发送验证码，输入验证码才会注销。',
    'Drafts and the address book are deleted at once. Submitted applications belong to the court’s file and are kept by law; what belongs to them is locked away for that time and then destroyed. It cannot be undone. The button sends a code to your mobile first; nothing is closed before you enter it.',
  ),
  erase: said('注销账户', 'Close the account'),
  eraseConfirm: said('确认注销', 'Confirm'),
  erased: said('账户已注销。', 'The account is closed.'),
  erasedKept: said(
    '账户已注销。已提交的申请由法院依法保存。',
    'The account is closed. The court keeps the submitted applications by law.',
  ),
  lastAdministrator: said(
    '您是单位唯一的管理员，请先把管理员移交他人。',
    'You are the only administrator of an organisation. Hand that over first.',
  ),
}
