import { said } from '../../words/lang.ts'

export const caseWords = {
  copy: said('复制为新的申请', 'Copy into a new application'),
  copySays: said(
    '已填写的内容和材料都会带入新的草稿，核对、修改后可以重新提交；申请书请重新签名。',
    'Everything you filled in and handed in goes into a new draft, to be looked at, changed and submitted; sign the application anew.',
  ),
  payments: said('缴费与退款', 'Payments and refunds'),
  preview: said('预览并提交', 'Check and submit'),
  previewTitle: said('预览', 'Check your answers'),
  changeHow: said('点项目名称即可修改。', 'Follow a heading or a question to change its answer.'),
  missingTitle: said('提交前还需要', 'Still missing'),
  complete: said(
    '内容完整，可以提交。提交后法院即可看到；审核期间不能修改。',
    'Complete. Once submitted, the court sees it; it cannot be changed while under review.',
  ),
  submit: said('提交申请', 'Submit'),
  deleteDraft: said('删除草稿', 'Delete the draft'),
  wasDeleted: said('草稿已删除', 'The draft was deleted'),
  wasCopied: said('已带入新的草稿', 'Carried into a new draft'),
  call: said('有疑问请联系{name}，电话 {hotline}。', 'Questions? Call {name}: {hotline}.'),
  deleted: said('草稿及其材料会被删除，不能恢复。', 'The draft and its papers will be deleted for good.'),
  printed: said('下载申请书（PDF），签名后拍照上传', 'Download the application (PDF) to sign and upload'),
  printedAgain: said('下载申请书（PDF）', 'Download the application (PDF)'),
  fill: said('继续填写', 'Go on filling in'),
  correct: said('去补正', 'Make the corrections'),
  guarantee: said('补充担保', 'Give the guarantee'),
  newClues: said('补充新线索', 'Add new clues'),
  answers: said('申请内容', 'The application'),
  confirmTitle: said('确认：{event}', 'Confirm: {event}'),
  confirmSays: said('此操作不能撤销。', 'This cannot be undone.'),
  feeStays: said(
    '已缴纳的申请费不会自动退还，是否退还由法院决定。',
    'The fee you paid does not come back by itself; the court decides whether it does.',
  ),
  allIsKept: said(
    '回到“选择保险公司”。已填写的内容和材料都保留，选好后可以再次提交。',
    'You go back to choosing an insurer. What you filled in and handed in is kept; submit again once you have chosen.',
  ),
  snapshot: said(
    '提交内容的指纹（SHA-256）：内容若被改动，指纹就会不同。',
    'Fingerprint of what was submitted (SHA-256): were a word of it changed, it would be another.',
  ),
}
