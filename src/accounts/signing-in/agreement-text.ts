import { type Said, said } from '../../words/lang.ts'

export const agreementTitle = said('服务协议和个人信息处理规则', 'Terms of service and privacy notice')
export const agreementVersionSaid = said('版本：{version}', 'Version: {version}')

/** A heading and its paragraphs. A change here needs a new version in agreement.ts. */
export const agreementText: readonly (readonly Said[])[] = [
  [
    said('您同意的事', 'What you agree to'),
    said(
      '您以本人实名使用本平台；经身份核验的账户所作的诉讼行为，视为您本人的行为。请妥善保管密码和验证码。',
      'You use this platform under your real name; what is done in court matters through your verified account counts as done by you. Keep your password and codes to yourself.',
    ),
    said(
      '您提交的材料应当真实。虚假陈述或申请保全错误的，应当依法承担责任。',
      'What you hand in must be true. Who states untruths, or has property preserved wrongly, answers for it under the law.',
    ),
    said(
      '使用网上办理以自愿为原则，您可以随时改到法院窗口办理。',
      'Filing online is your choice. You can go to the court’s counter at any time instead.',
    ),
  ],
  [
    said('我们处理哪些个人信息', 'Which personal data we process'),
    said(
      '手机号码：用于登录、通知和电子送达联系。姓名、证件种类和号码：用于核验身份。申请中填写的当事人信息：用于法院办理案件。',
      'Your mobile number, to sign you in and to reach you. Your name, document and its number, to verify who you are. What you enter about parties, for the court to handle the case.',
    ),
    said(
      '证件号码、手机号码和账号在保存时逐项加密；页面上只显示部分数字，工作人员查看全部内容须说明理由并留有记录。',
      'Document numbers, mobile numbers and account numbers are encrypted one by one; pages show only part of them, and staff who look at the whole must say why, which is recorded.',
    ),
  ],
  [
    said('人脸核验', 'Face check'),
    said(
      '人脸核验须经您单独同意，由专业机构完成；我们不保存人脸图像，只保存核验结果、流水号和校验值。您也可以到法院窗口核验身份，效力相同。',
      'A face check needs your separate consent and is done by a specialised provider. We keep no image, only the result, its transaction number and a checksum. You may instead prove who you are at a court’s counter, to the same effect.',
    ),
  ],
  [
    said('保存多久，您有哪些权利', 'How long we keep it, and your rights'),
    said(
      '随案件形成的信息按诉讼档案的期限保存；其余信息在账户注销后删除。您可以在账户页面查看、导出、更正和删除自己的信息。',
      'Data that belong to a case are kept as long as court files are; the rest is deleted when the account is closed. On your account page you can see, export, correct and delete your data.',
    ),
  ],
]
