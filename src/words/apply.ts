import { type Said, said } from './lang.ts'

export const applyWords = {
  guideTitle: said('我要申请保全', 'I want to apply for preservation'),
  guideLead: said(
    '担心对方在判决前转移财产？可以请法院先行查封、扣押或冻结。全程网上办理，随时保存。',
    'Afraid the other side will empty its accounts before judgment? The court can freeze assets first. All online, saved as you go.',
  ),
  applyNow: said('立即申请', 'Apply now'),
  copy: said('复制为新的申请', 'Copy into a new application'),
  copySays: said(
    '已填写的内容和材料都会带入新的草稿，核对、修改后可以重新提交；申请书请重新签名。',
    'Everything you filled in and handed in goes into a new draft, to be looked at, changed and submitted; sign the application anew.',
  ),
  guaranteeFirst: said('先办理保函', 'Get a letter of guarantee first'),
  toHand: said('请准备好', 'Have at hand'),
  notice: said('网上保全须知', 'Before you apply'),
  noticeTick: said('我已阅读网上保全须知', 'I have read the notice above'),
  noticeUnticked: said('请先阅读须知并勾选。', 'Read the notice and tick the box first.'),
  create: said('创建保全申请', 'Create the application'),
  newPreservation: said('＋ 保全申请', '+ Preservation application'),
  newGuarantee: said('＋ 担保申请', '+ Guarantee application'),
  stepOf: said('第 {n} 步，共 {all} 步', 'Step {n} of {all}'),
  later: said('暂存', 'Save for now'),
  leftHere: said(
    '这是您 {time} 暂存的内容，还没有写入申请；点“{button}”才会写入。暂存的内容保留 {n} 天。',
    'You saved this for now on {time}. It is not part of the application until you press “{button}”, and is kept for {n} days.',
  ),
  leftAt: said('暂存于 {time}', 'saved for now on {time}'),
  leftTitle: said('暂存了，还没有写入申请', 'Saved for now, but not yet part of the application'),
  leftSome: said('有暂存的内容', 'Saved for now'),
  leftTooMuch: said(
    '一页最多暂存约两万字，这里太长了。刚才没有暂存，填写的内容还在，请删减后再试。',
    'A page can hold about 20,000 characters for now, and this is too long. Nothing was saved; shorten it and try again.',
  ),
  leftTooMany: said(
    '这份申请里已有 {n} 页暂存的内容，这一页没有再暂存，填写的内容还在。请先保存或者放弃其中一些。',
    '{n} pages of this application are saved for now already, so this one was not. What you typed is still here: save or discard some of the others first.',
  ),
  letGo: said('放弃暂存', 'Discard what was saved'),
  caseTitle: said('{status} · {of}', '{status} · {of}'),
  removeTitle: said('删除：{step}', 'Remove: {step}'),
  removeQuestion: said('删除“{name}”', 'Remove “{name}”'),
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
  wasRemoved: said('已删除', 'Removed'),
  wasCopied: said('已带入新的草稿', 'Carried into a new draft'),
  wasOpened: said('已新建草稿', 'A new draft was begun'),
  deleted: said('草稿及其材料会被删除，不能恢复。', 'The draft and its papers will be deleted for good.'),
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
  waiting: {
    you: said('等您处理', 'Waiting for you'),
    court: said('等法院处理', 'Waiting for the court'),
    insurer: said('等保险公司处理', 'Waiting for the insurer'),
    time: said('现在不需要您做什么', 'Nothing for you to do now'),
    nobody: said('已结束', 'Finished'),
  },
  expires: said('到期', 'Expires'),
  printed: said('下载申请书（PDF），签名后拍照上传', 'Download the application (PDF) to sign and upload'),
  phases: said('办理进度', 'How far it has come'),
  timeline: said('办理经过', 'What has happened'),
  handedTo: said('交给', 'Handed to'),
  number: said('申请编号', 'Number'),
  amount: said('保全金额', 'Amount'),
  status: said('状态', 'Status'),
  noneFound: said('没有符合条件的申请。', 'No application matches.'),
  showAll: said('显示全部', 'Show all of them'),
  filter: said('按名称或编号查找', 'Find by name or number'),
  all: said('全部', 'All'),
  anyStatus: said('全部状态', 'Status'),
  fill: said('继续填写', 'Go on filling in'),
  correct: said('去补正', 'Make the corrections'),
  guarantee: said('补充担保', 'Give the guarantee'),
  see: said('查看', 'Open'),
  older: said('更早的', 'Older'),
  answers: said('申请内容', 'The application'),
  documents: said('文书', 'Documents'),
  defects: said('需要补正', 'To be corrected'),
  asked: said('需要补正：{note}', 'To be corrected: {note}'),
  touched: said('✓ 这一页改过', '✓ This page was changed'),
  untouched: said('还没有改', 'Not changed yet'),
  dueSms: said('{status}，请在 {by} 前办理', '{status}, to be done by {by}'),
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
  untitled: said('未填写完的申请', 'Unfinished application'),
  capitals: said('大写：{capitals}', 'In Chinese capitals: {capitals}'),
  fee: said('申请费 {fee} 元', 'Fee: {fee} yuan'),
  feeLater: said(
    '填写金额后，这里显示大写金额和申请费。',
    'Once you enter an amount, it stands here in capitals, with the fee.',
  ),
  pageOf: said('第 {n} 页，共 {all} 页', 'page {n} of {all}'),
  nextPage: said('下一页', 'Next page'),
  pageBefore: said('上一页', 'Previous page'),
  upload: said('上传', 'Upload'),
  chooseFiles: said('选择文件（可多选）', 'Choose files (several at once)'),
  required: said('必交', 'Required'),
  handedIn: said('✓ 已交', '✓ Received'),
  allPapers: said('全部材料', 'All papers'),
  papersThere: said(
    '必交的材料都交齐了，其他的有就交，没有就继续。',
    'All that is required is here. Hand in what else you have, or continue.',
  ),
  oneMore: said('再加一份', 'Add another'),
  noFiles: said('请先选择文件。', 'Choose a file first.'),
  snapshot: said(
    '提交内容的指纹（SHA-256）：内容若被改动，指纹就会不同。',
    'Fingerprint of what was submitted (SHA-256): were a word of it changed, it would be another.',
  ),
}

/** What an application will ask for, so that nobody has to stop half-way and look for it. */
export const toHand: Said[] = [
  said(
    '双方的姓名或者名称、证件号码和地址；您的电话，对方的电话知道的也写上。',
    'Names, ID numbers and addresses of both sides; your phone number, and theirs if you know it.',
  ),
  said(
    '要保全的金额，以及对方的财产在哪里：开户银行和账号、房屋坐落、车牌号等，知道多少写多少。',
    'The amount, and where the other side’s property is: bank and account, address of a house, number plate, as much as you know.',
  ),
  said(
    '借条、合同、转账记录等证据，拍照即可；已经立案的，还有案号。',
    'Evidence such as an IOU, a contract or transfers, photographed; and the case number, if there is a case already.',
  ),
  said(
    '担保：保险公司的保函最省事，也可以用自己的房产、存款等。',
    'The guarantee: a letter from an insurer is least trouble; a house or a deposit of your own will do as well.',
  ),
]

/** What courts have applicants read before they begin online (网上保全须知), point by point. */
export const notice: Said[] = [
  said(
    '因对方的行为或者其他原因，可能使判决难以执行或者造成其他损害的，可以申请保全（民事诉讼法第一百零三条）。',
    'You may apply where the other side’s conduct, or anything else, could make a judgment hard to enforce or do other harm (CPL art. 103).',
  ),
  said(
    '请如实填写；因申请错误给对方造成损失的，申请人应当赔偿（民事诉讼法第一百零八条）。',
    'Be truthful: whoever wrongly has assets preserved pays for the loss (CPL art. 108).',
  ),
  said(
    '诉讼中申请的，应填写正确的案号；案号有误将无法办理。',
    'In litigation, give the right case number; a wrong one cannot be handled.',
  ),
  said(
    '诉前、仲裁前申请的，应当提供担保，并在采取保全措施后三十日内起诉或申请仲裁，否则法院解除保全（第一百零四条）。',
    'Before a suit or arbitration, a guarantee is mandatory, and you must sue or file within 30 days after the measures, or they are lifted (art. 104).',
  ),
  said(
    '按保全类别提交申请书、身份证明、证据等材料；每一栏标明是否必交，退回补正时一次告知全部内容。',
    'Hand in the papers that your stage requires, such as the application, proof of identity and evidence. Each place says whether it must be filled; what must be corrected is told all at once.',
  ),
  said(
    '请提供明确的财产信息；诉讼中因客观原因不能提供的，可以只提供具体线索（《财产保全规定》第十条）。',
    'Give definite property information. In litigation, concrete clues will do if you can get no more (Provisions art. 10).',
  ),
  said(
    '诉讼、仲裁中，法院可以责令提供不超过请求金额百分之三十的担保；保全期间也可以责令追加，不提供的驳回申请或者解除保全（《财产保全规定》第五条）。',
    'In litigation or arbitration the court may ask for a guarantee of at most 30 % of the amount, and for more later; without it the application is dismissed or the measures are lifted (Provisions art. 5).',
  ),
  said(
    '需要变更担保的，请写明理由和新的担保财产，由法院决定。',
    'To change the guarantee, give reasons and the new property; the court decides.',
  ),
  said(
    '保全到期前至少七日申请续行，逾期自动失效（《财产保全规定》第十八条）。',
    'Ask for renewal at least seven days before expiry, or the measures end by themselves (Provisions art. 18).',
  ),
  said(
    '需要提前解除保全的，请及时申请并写明理由（《财产保全规定》第二十三条）。',
    'To have the measures lifted early, apply promptly and give the reasons (Provisions art. 23).',
  ),
  said(
    '申请费按请求保全的金额计算，最高五千元，只能网上缴纳；不能网上缴费或需要减免的，请到法院办理。',
    'The fee follows the amount, at most 5,000 yuan, and is paid online. To pay otherwise, or for fee relief, go to the court.',
  ),
  said(
    '可以选择线下办理；法院可能要求面谈或核对原件。',
    'You may go to the court instead; it may ask for an interview or the originals.',
  ),
]
