import { said } from '../../words/lang.ts'

/** What only the page of powers says; the others are told wherever a power is lacking. */
export const pageWords = {
  lead: said(
    '代理他人办理的，每位委托人登记一份。每次提交或办理时都会核对是否仍在有效期内。',
    'If you act for others, record one for each. Whether it still stands is checked at every act.',
  ),
  principal: said('委托人姓名或名称', 'Name of whom you act for'),
  number: said('委托人证件号码或统一社会信用代码', 'Their document number or credit code'),
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
}
