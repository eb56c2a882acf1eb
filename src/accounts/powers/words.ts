import { said } from '../../words/lang.ts'

export const powerWords = {
  title: said('授权委托书', 'Powers of attorney'),
  lead: said(
    '代理他人办理的，每位委托人登记一份。每次提交或办理时都会核对是否仍在有效期内。',
    'If you act for others, record one for each. Whether it still stands is checked at every act.',
  ),
  add: said('登记授权委托书', 'Record a power of attorney'),
  principal: said('委托人姓名或名称', 'Principal'),
  number: said('委托人证件号码或统一社会信用代码', 'Principal’s document number or credit code'),
  numberHint: said('与申请中填写的申请人号码一致。', 'The number that the applicant has in the application.'),
  scope: said('授权范围', 'Scope'),
  startsOn: said('起始日期', 'From'),
  endsOn: said('终止日期（含当日）', 'Until (this day included)'),
  endsFirst: said('终止日期不能早于起始日期。', 'It cannot end before it begins.'),
  paper: said('授权委托书扫描件', 'Scan of the power of attorney'),
  paperHint: said(
    'JPG、PNG 图片 10 MB 以内，PDF、Word 20 MB 以内；多页请合成一个文件。',
    'JPG or PNG up to 10 MB, PDF or Word up to 20 MB; several pages in one file.',
  ),
  paperMissing: said('请上传授权委托书。', 'Upload the power of attorney.'),
  none: said('还没有登记。', 'None recorded.'),
  standing: said('有效', 'Stands'),
  ended: said('已失效', 'No longer stands'),
  revoke: said('解除委托', 'Revoke'),
  revokeSays: said(
    '解除后不能再代理 {name} 办理，已提交的申请也不能；要恢复须重新登记。',
    'You can then no longer act for {name}, in what has been filed either; to act again, record it anew.',
  ),
  revokeNow: said('确认解除', 'Revoke it'),
  period: said('{from} 至 {until}', '{from} to {until}'),
  lackingTitle: said('还不能办理', 'You cannot do this yet'),
  lackingAhead: said('提交前还要办好', 'To be done before you submit'),
  lackingParty: said(
    '您以当事人身份办理，但申请人中没有您本人，也没有您已核验的单位。请改正申请人，核验单位，或把提交人身份改为代理人并登记授权委托书。',
    'You file as a party, but no applicant is you or an organisation that you have proved to act for. Correct the applicants, prove the organisation, or file as an agent with a power of attorney.',
  ),
  lackingPower: said(
    '缺少 {name}（{number}）现行有效的授权。{scope}。',
    'No standing power from {name} ({number}). {scope}.',
  ),
  lackingLicence: said(
    '以律师身份办理，须先由法院核对执业证。',
    'To act as a lawyer, have your licence checked by the court first.',
  ),
  toOrganisation: said('核验单位', 'Prove the organisation'),
  toLicence: said('提交律师执业证', 'Hand in the licence'),
}
