import { type Said, said } from '../../words/lang.ts'
import { roomWords } from '../../words/rooms.ts'

export const identityWords = {
  queue: roomWords.identities,
  none: said('没有等待核验的身份。', 'No identity waits to be checked.'),
  person: said('个人身份', 'Person'),
  lawyer: said('律师执业', 'Practising licence'),
  organisation: said('单位', 'Organisation'),
  askedAt: said('提交日期', 'Handed in'),
  papers: said('证件和材料', 'Papers'),
  paper: said('第 {place} 份', 'Paper {place}'),
  asker: said('由谁代表单位办理', 'Who will act for it'),
  askerName: said('提交人（已核验的姓名）', 'Asked by (name as checked)'),
  askerUnchecked: said('身份尚未核验', 'Not checked yet'),
  askerMobile: said('手机号码', 'Mobile number'),
  becomes: said('核验通过后', 'Once accepted'),
  becomesAdministrator: said(
    '成为该单位的管理员，可以邀请和移除经办人',
    'Administers the organisation: invites and removes those who act for it',
  ),
  becomesHandler: said(
    '该单位已有管理员，提交人成为经办人',
    'Acts for the organisation, which others administer already',
  ),
  afterReason: said('填写查看理由后显示完整号码和材料。', 'Give a reason to see the full numbers and the papers.'),
  show: said('显示完整信息', 'Show in full'),
  accept: said('核验通过', 'Accept'),
  refuse: said('不予通过', 'Refuse'),
  because: said('理由（告知申请人）', 'Reason (told to the person)'),
  gone: said('这一项已由其他人员处理。', 'Somebody else has decided this already.'),
  counter: said('窗口核验', 'At the counter'),
  counterLead: said(
    '当面核对本人和证件后，录入姓名和证件号码，把生成的核验码交给本人。',
    'Having seen the person and the document, enter name and number and hand over the code.',
  ),
  makeCode: said('生成核验码', 'Make a code'),
  code: said(
    '核验码：{code}，24 小时内有效，只能由 {name} 使用一次。',
    'Code: {code}, good for 24 hours, once, for {name} only.',
  ),
}

/** Each field of what was handed in, by its name. */
export const detailLabels: Record<string, Said> = {
  name: said('姓名或名称', 'Name'),
  idKind: said('证件类型', 'Document'),
  idNumber: said('证件号码', 'Number'),
  birthDate: said('出生日期', 'Date of birth'),
  sex: said('性别', 'Sex'),
  nationality: said('国籍或地区', 'Nationality or region'),
  licenceNumber: said('执业证号', 'Licence number'),
  firm: said('律所', 'Firm'),
  uscc: said('统一社会信用代码', 'Credit code'),
  representative: said('法定代表人', 'Legal representative'),
}

/** What was done, on the page that comes next. */
export const doneWords = {
  accepted: said('已核验通过，并短信通知本人。', 'Accepted; the person is told by SMS.'),
  refused: said(
    '已不予通过，并短信通知本人；理由显示在其页面上。',
    'Not accepted; the person is told by SMS, and reads the reason on their page.',
  ),
}
