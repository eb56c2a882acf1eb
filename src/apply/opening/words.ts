import { type Said, said } from '../../words/lang.ts'

export const openingWords = {
  toHand: said('请准备好', 'Have at hand'),
  notice: said('网上保全须知', 'Before you apply'),
  noticeTick: said('我已阅读网上保全须知', 'I have read the notice above'),
  noticeUnticked: said('请先阅读须知并勾选。', 'Read the notice and tick the box first.'),
  create: said('创建保全申请', 'Create the application'),
  wasOpened: said('已新建草稿', 'A new draft was begun'),
}

const parties = [
  said(
    '双方的姓名或者名称、证件号码和地址；您的电话，对方的电话知道的也写上。',
    'Names, ID numbers and addresses of both sides; your phone number, and theirs if you know it.',
  ),
  said(
    '要保全的金额，以及对方的财产在哪里：开户银行和账号、房屋坐落、车牌号等，知道多少写多少。',
    'The amount, and where the other side’s property is: bank and account, address of a house, number plate, as much as you know.',
  ),
]
const forOthers = [
  said(
    '替别人或者单位办理的，先在账户中登记授权委托书，或者请法院核验单位；律师还要核对执业证。',
    'To act for somebody else or an organisation: first, in your account, record the power of attorney or have the court check the organisation; as a lawyer, your licence too.',
  ),
  said(
    '内容请用中文填写；外文材料附中文译本。',
    'Write in Chinese, the language of the court; add a translation to papers in other languages.',
  ),
]

/** What an application will ask for, so that nobody has to stop half-way and look for it. */
export const toHand: Said[] = [
  ...parties,
  said(
    '借条、合同、转账记录等证据，拍照即可；已经立案的，还有案号。',
    'Evidence such as an IOU, a contract or transfers, photographed; and the case number, if there is a case already.',
  ),
  said(
    '担保：保险公司的保函最省事，也可以用自己的房产、存款等。',
    'The guarantee: a letter from an insurer is least trouble; a house or a deposit of your own will do as well.',
  ),
  ...forOthers,
]

/** The same for a letter of guarantee. */
export const toHandForLetter: Said[] = [
  ...parties,
  said(
    '您的身份证件或者营业执照，以及对方的身份信息，拍照即可。',
    'Your ID document or business licence, and what shows who the other side is; photographs will do.',
  ),
  said(
    '借条、合同、转账记录等证据；已经立案的，还有案号、起诉状和受理通知书，申请保全时也要用。',
    'Evidence such as an IOU, a contract or transfers; if there is a case already, its number, the complaint and the notice of acceptance, which the court will want too.',
  ),
  said(
    '能签名或者盖章：系统生成申请书，签名后拍照上传。',
    'A way to sign or seal: the application is made from your answers, to be signed, photographed and uploaded.',
  ),
  ...forOthers,
]

/** What courts have applicants read before they begin online (网上保全须知), point by point. */
export const notice: Said[] = [
  said(
    '因对方的行为或者其他原因，可能使判决难以执行或者造成其他损害的，可以申请保全（民事诉讼法第一百零三条）。',
    'You may apply where the other side’s conduct, or anything else, could make a judgment hard to enforce or do other harm (Civil Procedure Law, CPL, art. 103).',
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
    'Give definite property information. In litigation, concrete clues will do if you can get no more (Provisions on Property Preservation, art. 10).',
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
